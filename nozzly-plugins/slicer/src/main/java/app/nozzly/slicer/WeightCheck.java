package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Holds stated weights against stated lengths: with density and diameter one follows from the other, but for rounding. */
final class WeightCheck {

    private static final BigDecimal SHARE = new BigDecimal("0.05");
    private static final BigDecimal SLACK_GRAMS = new BigDecimal("0.1");

    private WeightCheck() {}

    /** Warns of every filament whose weight and length contradict each other. */
    static void of(List<FilamentUse> filaments, Interpretation result) {
        filaments.forEach(filament -> check(filament, result));
    }

    private static void check(FilamentUse filament, Interpretation result) {
        Optional<BigDecimal> weight = stated(filament.weight()).map(Grams::value);
        Optional<BigDecimal> expected = stated(filament.lengthMm())
                .flatMap(mm -> FilamentAssembler.weigh(mm, false, filament))
                .map(Grams::value);
        if (weight.isPresent() && expected.isPresent() && differ(weight.get(), expected.get())) {
            String rounded = expected.get().setScale(2, RoundingMode.HALF_UP).toPlainString();
            result.warn(
                    "weight_differs",
                    filament.index() + 1,
                    weight.get().stripTrailingZeros().toPlainString(),
                    rounded);
        }
    }

    private static <T> Optional<T> stated(Optional<Figure<T>> figure) {
        return figure.filter(known -> known.source() == FigureSource.STATED).map(Figure::value);
    }

    private static boolean differ(BigDecimal stated, BigDecimal expected) {
        BigDecimal most = expected.multiply(SHARE).add(SLACK_GRAMS);
        return stated.subtract(expected).abs().compareTo(most) > 0;
    }
}
