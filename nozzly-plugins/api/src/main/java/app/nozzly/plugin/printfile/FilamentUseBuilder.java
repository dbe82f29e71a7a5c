package app.nozzly.plugin.printfile;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;

/** Collects a {@link FilamentUse}. What is not set stays absent. Not thread-safe. */
public final class FilamentUseBuilder {

    private final int index;
    private Optional<String> type = Optional.empty();
    private Optional<String> brand = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> colorHex = Optional.empty();
    private Optional<Figure<BigDecimal>> lengthMm = Optional.empty();
    private Optional<Figure<BigDecimal>> volumeCm3 = Optional.empty();
    private Optional<Figure<Grams>> weight = Optional.empty();
    private Optional<Figure<Grams>> waste = Optional.empty();
    private Optional<BigDecimal> densityGramsPerCm3 = Optional.empty();
    private Optional<BigDecimal> diameterMm = Optional.empty();
    private Optional<Figure<BigDecimal>> cost = Optional.empty();

    FilamentUseBuilder(int index) {
        this.index = index;
    }

    public FilamentUseBuilder type(Optional<String> value) {
        type = value;
        return this;
    }

    public FilamentUseBuilder brand(Optional<String> value) {
        brand = value;
        return this;
    }

    public FilamentUseBuilder name(Optional<String> value) {
        name = value;
        return this;
    }

    public FilamentUseBuilder colorHex(Optional<String> value) {
        colorHex = value;
        return this;
    }

    public FilamentUseBuilder lengthMm(Optional<Figure<BigDecimal>> value) {
        lengthMm = value;
        return this;
    }

    public FilamentUseBuilder volumeCm3(Optional<Figure<BigDecimal>> value) {
        volumeCm3 = value;
        return this;
    }

    public FilamentUseBuilder weight(Optional<Figure<Grams>> value) {
        weight = value;
        return this;
    }

    public FilamentUseBuilder waste(Optional<Figure<Grams>> value) {
        waste = value;
        return this;
    }

    public FilamentUseBuilder densityGramsPerCm3(Optional<BigDecimal> value) {
        densityGramsPerCm3 = value;
        return this;
    }

    public FilamentUseBuilder diameterMm(Optional<BigDecimal> value) {
        diameterMm = value;
        return this;
    }

    public FilamentUseBuilder cost(Optional<Figure<BigDecimal>> value) {
        cost = value;
        return this;
    }

    public FilamentUse build() {
        return new FilamentUse(
                index,
                type,
                brand,
                name,
                colorHex,
                lengthMm,
                volumeCm3,
                weight,
                waste,
                densityGramsPerCm3,
                diameterMm,
                cost);
    }
}
