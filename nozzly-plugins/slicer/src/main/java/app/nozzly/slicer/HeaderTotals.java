package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Totals in a header block {@code ; total filament length [mm] : 1.00,2.00}: only the filaments used, in the order of {@code ; filament: 1,3}
 * (1-based), else the first ones. The volume is labelled cm^3, but is in cubic millimetres.
 */
final class HeaderTotals {

    private HeaderTotals() {}

    static List<SlotAmounts> of(Evidence evidence) {
        List<Optional<BigDecimal>> lengths = list(evidence, Keys.Heading.LENGTH);
        List<Optional<BigDecimal>> cubicMm = list(evidence, Keys.Heading.VOLUME);
        List<Optional<BigDecimal>> grams = list(evidence, Keys.Heading.WEIGHT);
        int used = count(evidence);
        List<Integer> slots = slots(evidence, used);
        return IntStream.range(0, used)
                .mapToObj(i -> new SlotAmounts(
                        slots.get(i),
                        Numbers.at(lengths, i),
                        Numbers.at(cubicMm, i).map(value -> value.movePointLeft(3)),
                        Numbers.at(grams, i),
                        Optional.empty(),
                        FigureSource.STATED))
                .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                .toList();
    }

    private static int count(Evidence evidence) {
        return Stream.of(Keys.Heading.LENGTH, Keys.Heading.VOLUME, Keys.Heading.WEIGHT)
                .mapToInt(key -> list(evidence, key).size())
                .max()
                .orElse(0);
    }

    /** Whether there are more filaments than are kept. */
    static boolean isTooLong(Evidence evidence) {
        return Stream.of(Keys.Heading.LENGTH, Keys.Heading.VOLUME, Keys.Heading.WEIGHT)
                .anyMatch(
                        key -> evidence.heading(key).filter(Numbers::isTooLong).isPresent());
    }

    /** Whether the list of slots is there but of another length than the amounts. */
    static boolean slotsDiffer(Evidence evidence) {
        int used = count(evidence);
        return used > 0
                && declaredSlots(evidence).size() != used
                && !declaredSlots(evidence).isEmpty();
    }

    static int slotsDeclared(Evidence evidence) {
        return declaredSlots(evidence).size();
    }

    static int amountsStated(Evidence evidence) {
        return count(evidence);
    }

    /** The slots that the file lists, else those that the container around it lists, else the first ones. */
    private static List<Integer> slots(Evidence evidence, int used) {
        List<Integer> contained =
                evidence.container().amounts().stream().map(SlotAmounts::index).toList();
        return Stream.of(declaredSlots(evidence), contained)
                .filter(slots -> slots.size() == used)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, used).boxed().toList());
    }

    private static List<Integer> declaredSlots(Evidence evidence) {
        List<Integer> slots = new ArrayList<>();
        for (String part : evidence.heading(Keys.Heading.SLOTS).orElse("").split(",", 256)) {
            Numbers.count(part)
                    .filter(number -> number <= 256)
                    .map(number -> number - 1)
                    .ifPresent(slots::add);
        }
        return slots.stream().distinct().toList();
    }

    private static List<Optional<BigDecimal>> list(Evidence evidence, Keys.Heading key) {
        int filaments = Math.max(
                declaredSlots(evidence).size(), evidence.container().amounts().size());
        return evidence.heading(key)
                .map(text -> Numbers.settings(text, filaments))
                .orElse(List.of());
    }

    static Optional<PrintTime> time(Evidence evidence) {
        return evidence.heading(Keys.Heading.TOTAL_TIME).flatMap(Durations::of);
    }
}
