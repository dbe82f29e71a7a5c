package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.FilamentUse;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a file states of all filaments together.
 *
 * @param weight mass, above zero
 * @param cost without currency, above zero
 * @param leftOut whether the file has more filaments than are kept
 */
record WholeTotals(Optional<Grams> weight, Optional<BigDecimal> cost, boolean leftOut) {

    private static final BigDecimal TOLERANCE_PER_FILAMENT = new BigDecimal("0.01");

    static WholeTotals of(Evidence evidence) {
        Optional<Grams> grams = evidence.statement(Keys.TOTAL_GRAMS)
                .flatMap(Numbers::positive)
                .map(Grams::rounded)
                .filter(Grams::isPositive)
                .or(() -> evidence.container().weight());
        Optional<BigDecimal> cost = evidence.statement(Keys.TOTAL_COST)
                .or(() -> evidence.statement(Keys.TOTAL_COST_TIGHT))
                .flatMap(Numbers::positive);
        return new WholeTotals(grams, cost, StatementTotals.isTooLong(evidence) || HeaderTotals.isTooLong(evidence));
    }

    /** Filaments of which a single one has all the mass, unless its own is told or follows from what is told of it. */
    List<FilamentUse> given(List<FilamentUse> filaments) {
        boolean only = filaments.size() == 1
                && filaments
                        .get(0)
                        .weight()
                        .filter(known -> known.source() != FigureSource.MEASURED)
                        .isEmpty();
        return only && weight.isPresent()
                ? List.of(filaments.get(0).toBuilder()
                        .weight(weight.map(Figure::derived))
                        .build())
                : filaments;
    }

    /** Sets the totals as stated; that of mass is no total when it is that of some filaments only. */
    void set(List<FilamentUse> filaments, Interpretation result) {
        if (leftOut) {
            result.leaveOutFilaments(Numbers.LONGEST_LIST);
        }
        cost.ifPresent(sum -> result.amounts().totalCost(Optional.of(Figure.stated(sum))));
        long weighed = weighed(filaments);
        if (weight.isPresent() && (weighed == 0 || weighed == filaments.size())) {
            result.amounts().totalWeight(weight.map(Figure::stated));
        }
    }

    private static long weighed(List<FilamentUse> filaments) {
        return filaments.stream()
                .filter(filament -> filament.weight().isPresent())
                .count();
    }

    /** Warns when the masses of the filaments do not add up to the stated total, but for rounding. */
    void compare(List<FilamentUse> filaments, Interpretation result) {
        if (leftOut || weight.isEmpty() || weighed(filaments) < filaments.size()) {
            return;
        }
        Grams sum = filaments.stream()
                .flatMap(filament -> filament.weight().stream())
                .map(Figure::value)
                .reduce(Grams.ZERO, Grams::plus);
        BigDecimal tolerance = TOLERANCE_PER_FILAMENT.multiply(BigDecimal.valueOf(filaments.size()));
        if (sum.minus(weight.get()).value().abs().compareTo(tolerance) > 0) {
            result.warn("sum_differs", Interpretation.plain(sum), Interpretation.plain(weight.get()));
        }
    }
}
