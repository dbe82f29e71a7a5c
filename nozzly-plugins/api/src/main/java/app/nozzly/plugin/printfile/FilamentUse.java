package app.nozzly.plugin.printfile;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one filament slot contributes to a print. Immutable. Make it with {@link #builder}; the canonical constructor grows with new components.
 *
 * @param index slot, 0-based
 * @param type material such as {@code PLA}, as the file says
 * @param brand maker
 * @param name name of the filament preset
 * @param colorHex {@code #RRGGBB}, upper case
 * @param lengthMm millimetres used, everything that leaves the nozzle
 * @param volumeCm3 cubic centimetres used
 * @param weight mass used
 * @param waste the part of {@code weight} that goes into purge towers and flushing
 * @param densityGramsPerCm3 density, above 0
 * @param diameterMm diameter, above 0
 * @param cost in the unnamed currency of the slicer's settings
 */
public record FilamentUse(
        int index,
        Optional<String> type,
        Optional<String> brand,
        Optional<String> name,
        Optional<String> colorHex,
        Optional<Figure<BigDecimal>> lengthMm,
        Optional<Figure<BigDecimal>> volumeCm3,
        Optional<Figure<Grams>> weight,
        Optional<Figure<Grams>> waste,
        Optional<BigDecimal> densityGramsPerCm3,
        Optional<BigDecimal> diameterMm,
        Optional<Figure<BigDecimal>> cost) {

    public FilamentUse {
        if (index < 0) {
            throw new IllegalArgumentException("slot " + index);
        }
        Stream.of(type, brand, name, colorHex, lengthMm, volumeCm3, weight, waste, densityGramsPerCm3, diameterMm, cost)
                .forEach(Objects::requireNonNull);
    }

    /** The use of a 0-based slot, nothing else known yet. */
    public static FilamentUseBuilder builder(int index) {
        return new FilamentUseBuilder(index);
    }

    /** A builder that begins with everything known here. */
    public FilamentUseBuilder toBuilder() {
        return builder(index)
                .type(type)
                .brand(brand)
                .name(name)
                .colorHex(colorHex)
                .lengthMm(lengthMm)
                .volumeCm3(volumeCm3)
                .weight(weight)
                .waste(waste)
                .densityGramsPerCm3(densityGramsPerCm3)
                .diameterMm(diameterMm)
                .cost(cost);
    }

    /** Where the amount comes from: that of the weight, else of the volume, else of the length; empty when no amount is known. */
    public Optional<FigureSource> source() {
        return weight.map(Figure::source)
                .or(() -> volumeCm3.map(Figure::source))
                .or(() -> lengthMm.map(Figure::source));
    }
}
