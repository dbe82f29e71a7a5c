package app.nozzly.plugin.printfile;

import app.nozzly.quantity.Grams;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Time and material of a plate, or of a whole file. Immutable. Make it with {@link #builder}; the canonical constructor grows with
 * new components.
 *
 * @param printTime as the printer would show it, heating included where the slicer includes it
 * @param filaments the slots that are used, by rising index
 * @param totalWeight mass of all filaments
 * @param totalLengthMm millimetres of all filaments
 * @param totalWaste the part of the total weight that goes into purge towers and flushing
 * @param totalCost in the unnamed currency of the slicer's settings
 * @param objects the parts, by first appearance; empty when the file names none
 * @param objectCount how many parts; may be known although no names are
 * @param layerCount number of layers
 */
public record PrintAmounts(
        Optional<Figure<PrintTime>> printTime,
        List<FilamentUse> filaments,
        Optional<Figure<Grams>> totalWeight,
        Optional<Figure<BigDecimal>> totalLengthMm,
        Optional<Figure<Grams>> totalWaste,
        Optional<Figure<BigDecimal>> totalCost,
        List<PrintedObject> objects,
        OptionalInt objectCount,
        OptionalInt layerCount) {

    public PrintAmounts {
        filaments = List.copyOf(filaments);
        objects = List.copyOf(objects);
        Stream.of(printTime, totalWeight, totalLengthMm, totalWaste, totalCost, objectCount, layerCount)
                .forEach(Objects::requireNonNull);
    }

    /** Amounts of which nothing is known yet. */
    public static PrintAmountsBuilder builder() {
        return new PrintAmountsBuilder();
    }

    /**
     * The prints of a container as one: times, and per slot lengths, weights, waste and cost, added up. What one print does not know is not known of all,
     * except for waste, of which the known is added up; the number of layers is that of one print only.
     *
     * @param prints at least one
     */
    public static PrintAmounts sum(List<PrintAmounts> prints) {
        if (prints.isEmpty()) {
            throw new IllegalArgumentException("no print");
        }
        return AmountsSum.of(prints);
    }
}
