package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a file states against what its moves use. They may differ within reason: start code purges, filament changers load and unload, printers
 * flush by macros that no file shows. What lies beyond is a broken or an edited file.
 */
final class MoveCheck {

    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.85");
    private static final BigDecimal LEAST_SLACK_MM = BigDecimal.valueOf(20);
    private static final BigDecimal MOST_SHARE = new BigDecimal("1.35");
    private static final BigDecimal MOST_SLACK_MM = BigDecimal.valueOf(250);

    private MoveCheck() {}

    /** Warns when the lengths of filaments, as stated, and the moves contradict each other; silent where the moves were not read. */
    static void of(Evidence evidence, List<FilamentUse> filaments, Interpretation result) {
        Optional<BigDecimal> stated = length(filaments);
        Optional<BigDecimal> moved =
                evidence.moves().flatMap(moves -> length(moves, evidence.isVolumetric(), filaments));
        if (stated.isPresent() && moved.isPresent()) {
            compare(stated.get(), moved.get(), result);
        }
    }

    private static void compare(BigDecimal stated, BigDecimal moved, Interpretation result) {
        BigDecimal least = stated.multiply(LEAST_SHARE).subtract(LEAST_SLACK_MM);
        BigDecimal most = stated.multiply(MOST_SHARE).add(MOST_SLACK_MM);
        if (moved.signum() == 0) {
            result.warn("moves_missing", rounded(stated));
        } else if (moved.compareTo(least) < 0 || moved.compareTo(most) > 0) {
            result.warn("moves_differ", rounded(stated), rounded(moved));
        }
    }

    private static String rounded(BigDecimal mm) {
        return mm.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** The sum of all lengths; empty when one of them is not known. */
    private static Optional<BigDecimal> length(List<FilamentUse> filaments) {
        List<BigDecimal> lengths = filaments.stream()
                .flatMap(filament -> filament.lengthMm().map(Figure::value).stream())
                .toList();
        return lengths.isEmpty() || lengths.size() < filaments.size()
                ? Optional.empty()
                : lengths.stream().reduce(BigDecimal::add);
    }

    /** Millimetres of the moves; those of volumes only with the one diameter that all filaments have. */
    private static Optional<BigDecimal> length(ExtrusionMeter moves, boolean cubicMm, List<FilamentUse> filaments) {
        BigDecimal sum = moves.used().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!cubicMm) {
            return Optional.of(sum);
        }
        List<BigDecimal> diameters = filaments.stream()
                .flatMap(filament -> filament.diameterMm().stream())
                .distinct()
                .toList();
        return diameters.size() == 1
                ? Optional.of(FilamentAssembler.lengthOf(sum, diameters.get(0)))
                : Optional.empty();
    }
}
