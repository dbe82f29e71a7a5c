package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of each filament that goes into purge towers or is flushed away, where the moves were read. */
final class PurgedAmounts {

    private static final int SHARE_DECIMALS = 2;

    private PurgedAmounts() {}

    /** Filaments with the waste that their moves add up to. */
    static List<FilamentUse> added(List<FilamentUse> filaments, Evidence evidence) {
        return filaments.stream()
                .map(filament -> measured(filament, evidence)
                        .map(waste -> filament.toBuilder()
                                .waste(Optional.of(Figure.measured(waste)))
                                .build())
                        .orElse(filament))
                .toList();
    }

    /** Filaments with their shares of a waste that the file states as one figure; without moves only a single filament can have it. */
    static List<FilamentUse> shared(List<FilamentUse> filaments, Grams total, Evidence evidence) {
        if (filaments.size() == 1) {
            return List.of(filaments.get(0).toBuilder()
                    .waste(Optional.of(Figure.stated(total)))
                    .build());
        }
        List<BigDecimal> weights = filaments.stream()
                .map(filament -> measured(filament, evidence).map(Grams::value).orElse(BigDecimal.ZERO))
                .toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FilamentUse> shared = sum.signum() == 0 ? filaments : split(filaments, total, weights, sum);
        return shared.stream().allMatch(PurgedAmounts::isSensible) ? shared : filaments;
    }

    /** A share beyond its filament's weight shows that the moves do not tell how the stated figure is shared. */
    private static boolean isSensible(FilamentUse filament) {
        return filament.waste()
                .filter(waste -> filament.weight()
                        .filter(weight -> waste.value().compareTo(weight.value()) > 0)
                        .isPresent())
                .isEmpty();
    }

    /** Shares by what was measured; the last one takes what rounding leaves, so that they add up to the stated total. */
    private static List<FilamentUse> split(
            List<FilamentUse> filaments, Grams total, List<BigDecimal> weights, BigDecimal sum) {
        List<FilamentUse> shared = new ArrayList<>(filaments);
        BigDecimal weightLeft = sum;
        BigDecimal gramsLeft = total.value();
        for (int i = 0; i < filaments.size(); i++) {
            if (weights.get(i).signum() > 0) {
                BigDecimal share = gramsLeft
                        .multiply(weights.get(i))
                        .divide(weightLeft, SHARE_DECIMALS, RoundingMode.HALF_UP)
                        .min(gramsLeft);
                boolean last = weightLeft.compareTo(weights.get(i)) == 0;
                Grams waste = Grams.rounded(last ? gramsLeft : share);
                shared.set(i, withShare(filaments.get(i), waste));
                gramsLeft = gramsLeft.subtract(waste.value());
                weightLeft = weightLeft.subtract(weights.get(i));
            }
        }
        return shared;
    }

    private static FilamentUse withShare(FilamentUse filament, Grams waste) {
        return waste.isPositive()
                ? filament.toBuilder().waste(Optional.of(Figure.derived(waste))).build()
                : filament;
    }

    /** Grams that the moves purge; never more than the filament weighs. */
    private static Optional<Grams> measured(FilamentUse filament, Evidence evidence) {
        return evidence.moves()
                .flatMap(moves -> purged(moves, evidence.isVolumetric(), filament))
                .filter(Grams::isPositive)
                .flatMap(waste -> filament.weight().map(weight -> least(waste, weight.value())));
    }

    private static Grams least(Grams one, Grams other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Optional<Grams> purged(ExtrusionMeter moves, boolean cubicMm, FilamentUse filament) {
        Map<Integer, BigDecimal> purged = moves.purged();
        return Optional.ofNullable(purged.get(filament.index()))
                .flatMap(amount -> FilamentAssembler.weigh(amount, cubicMm, filament));
    }
}
