package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Totals as statements {@code ; filament used [mm] = 1.00, 2.00}, one entry per slot, by position. */
final class StatementTotals {

    private StatementTotals() {}

    static List<SlotAmounts> of(Evidence evidence) {
        List<Optional<BigDecimal>> lengths = list(evidence, Keys.USED_MM);
        List<Optional<BigDecimal>> volumes = list(evidence, Keys.USED_CM3);
        List<Optional<BigDecimal>> grams = list(evidence, Keys.USED_GRAMS);
        List<Optional<BigDecimal>> costs = list(evidence, Keys.USED_COST);
        int slots =
                Stream.of(lengths, volumes, grams).mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, slots)
                .mapToObj(slot -> new SlotAmounts(
                        slot,
                        Numbers.at(lengths, slot),
                        Numbers.at(volumes, slot),
                        Numbers.at(grams, slot),
                        Numbers.at(costs, slot),
                        FigureSource.STATED))
                .toList();
    }

    private static List<Optional<BigDecimal>> list(Evidence evidence, String key) {
        return evidence.statement(key).map(Numbers::totals).orElse(List.of());
    }

    /** Whether there are more slots than are kept. */
    static boolean isTooLong(Evidence evidence) {
        return Stream.of(Keys.USED_MM, Keys.USED_CM3, Keys.USED_GRAMS)
                .anyMatch(key ->
                        evidence.statement(key).filter(Numbers::isTooLong).isPresent());
    }

    static Optional<PrintTime> time(Evidence evidence) {
        return evidence.statement(Keys.TIME_NORMAL)
                .flatMap(Durations::of)
                .or(() -> evidence.statement(Keys.TIME).flatMap(Durations::of))
                .or(() -> evidence.statement("print_time").flatMap(Durations::of));
    }
}
