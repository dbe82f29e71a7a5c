package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Completes the amounts of a slot from its profile: area = pi d^2 / 4, cm3 = mm x area / 1000, grams = cm3 x density. The length is preferred to
 * the volume, because slicers state it with more digits.
 */
final class FilamentAssembler {

    private static final BigDecimal PI = new BigDecimal("3.141592653589793238462643");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int VOLUME_DECIMALS = 6;
    private static final int LENGTH_DECIMALS = 3;

    private FilamentAssembler() {}

    static FilamentUse assemble(SlotAmounts amounts, SlotProfile profile) {
        FigureSource computed = amounts.source() == FigureSource.STATED ? FigureSource.DERIVED : amounts.source();
        Optional<BigDecimal> exactVolume = exactVolume(amounts, profile);
        Optional<Figure<BigDecimal>> volume = figure(amounts.volumeCm3(), amounts.source())
                .or(() -> figure(exactVolume.map(FilamentAssembler::roundedVolume), computed));
        Optional<Figure<BigDecimal>> length = figure(amounts.lengthMm(), amounts.source())
                .or(() -> figure(lengthFromVolume(amounts, profile), computed));
        Optional<Figure<Grams>> weight = figure(
                        amounts.grams().map(Grams::rounded).filter(Grams::isPositive), amounts.source())
                .or(() -> figure(weight(exactVolume, profile), computed));
        return FilamentUse.builder(amounts.index())
                .type(profile.type())
                .brand(profile.brand())
                .name(profile.name())
                .colorHex(profile.colorHex())
                .lengthMm(length)
                .volumeCm3(volume)
                .weight(weight)
                .densityGramsPerCm3(profile.density())
                .diameterMm(profile.diameterMm())
                .cost(figure(amounts.cost(), amounts.source()))
                .build();
    }

    private static <T> Optional<Figure<T>> figure(Optional<T> value, FigureSource source) {
        return value.map(known -> new Figure<>(known, source));
    }

    private static Optional<BigDecimal> exactVolume(SlotAmounts amounts, SlotProfile profile) {
        return amounts.lengthMm()
                .flatMap(mm -> profile.diameterMm()
                        .map(diameter -> mm.multiply(area(diameter)).movePointLeft(3)))
                .or(amounts::volumeCm3);
    }

    private static Optional<BigDecimal> lengthFromVolume(SlotAmounts amounts, SlotProfile profile) {
        return amounts.volumeCm3()
                .flatMap(cm3 -> profile.diameterMm().map(diameter -> lengthOf(cm3.movePointRight(3), diameter)))
                .map(mm -> mm.setScale(LENGTH_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Grams of a length, or of a volume in cubic millimetres, of a filament whose density, and for a length diameter, is known. */
    static Optional<Grams> weigh(BigDecimal amount, boolean cubicMm, FilamentUse filament) {
        Optional<BigDecimal> cm3 = cubicMm
                ? Optional.of(amount.movePointLeft(3))
                : filament.diameterMm()
                        .map(diameter -> amount.multiply(area(diameter)).movePointLeft(3));
        return cm3.flatMap(
                volume -> filament.densityGramsPerCm3().map(density -> Grams.rounded(volume.multiply(density))));
    }

    /** Millimetres of so many cubic millimetres. */
    static BigDecimal lengthOf(BigDecimal cubicMm, BigDecimal diameterMm) {
        return cubicMm.divide(area(diameterMm), MathContext.DECIMAL64);
    }

    private static Optional<Grams> weight(Optional<BigDecimal> volume, SlotProfile profile) {
        return volume.flatMap(cm3 -> profile.density().map(density -> Grams.rounded(cm3.multiply(density))))
                .filter(Grams::isPositive);
    }

    private static BigDecimal area(BigDecimal diameterMm) {
        return PI.multiply(diameterMm).multiply(diameterMm).divide(FOUR, MathContext.DECIMAL128);
    }

    private static BigDecimal roundedVolume(BigDecimal cm3) {
        return cm3.setScale(VOLUME_DECIMALS, RoundingMode.HALF_UP);
    }
}
