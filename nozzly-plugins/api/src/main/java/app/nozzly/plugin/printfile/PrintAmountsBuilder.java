package app.nozzly.plugin.printfile;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects {@link PrintAmounts}. What is not set stays absent. Not thread-safe. */
public final class PrintAmountsBuilder {

    private Optional<Figure<PrintTime>> printTime = Optional.empty();
    private List<FilamentUse> filaments = List.of();
    private Optional<Figure<Grams>> totalWeight = Optional.empty();
    private Optional<Figure<BigDecimal>> totalLengthMm = Optional.empty();
    private Optional<Figure<Grams>> totalWaste = Optional.empty();
    private Optional<Figure<BigDecimal>> totalCost = Optional.empty();
    private List<PrintedObject> objects = List.of();
    private OptionalInt objectCount = OptionalInt.empty();
    private OptionalInt layerCount = OptionalInt.empty();

    PrintAmountsBuilder() {}

    public PrintAmountsBuilder printTime(Optional<Figure<PrintTime>> value) {
        printTime = value;
        return this;
    }

    public PrintAmountsBuilder filaments(List<FilamentUse> value) {
        filaments = value;
        return this;
    }

    public PrintAmountsBuilder totalWeight(Optional<Figure<Grams>> value) {
        totalWeight = value;
        return this;
    }

    public PrintAmountsBuilder totalLengthMm(Optional<Figure<BigDecimal>> value) {
        totalLengthMm = value;
        return this;
    }

    public PrintAmountsBuilder totalWaste(Optional<Figure<Grams>> value) {
        totalWaste = value;
        return this;
    }

    public PrintAmountsBuilder totalCost(Optional<Figure<BigDecimal>> value) {
        totalCost = value;
        return this;
    }

    public PrintAmountsBuilder objects(List<PrintedObject> value) {
        objects = value;
        return this;
    }

    public PrintAmountsBuilder objectCount(OptionalInt value) {
        objectCount = value;
        return this;
    }

    public PrintAmountsBuilder layerCount(OptionalInt value) {
        layerCount = value;
        return this;
    }

    public PrintAmounts build() {
        return new PrintAmounts(
                printTime,
                filaments,
                totalWeight,
                totalLengthMm,
                totalWaste,
                totalCost,
                objects,
                objectCount,
                layerCount);
    }
}
