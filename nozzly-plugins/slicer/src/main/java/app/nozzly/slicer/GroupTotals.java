package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Totals as one group of lines per extruder, in order: {@code ; filament used = 878.1mm (2.1cm3)}, {@code ; filament used = 2.6g}; of the development
 * version {@code ; filament_length_m = 0.2904}. Where several lengths stand in one line only the first agrees with the moves.
 */
final class GroupTotals {

    private static final Pattern LENGTH =
            Pattern.compile("([\\d.]+) ?mm(?:, [\\d.]++ ?mm)*+(?: \\(([\\d.]+) ?cm3\\))?");
    private static final Pattern GRAMS = Pattern.compile("([\\d.]+) ?g");
    private static final int METRE = 3;

    private GroupTotals() {}

    static List<SlotAmounts> of(Evidence evidence) {
        List<SlotAmounts> groups = groups(evidence);
        return groups.isEmpty() ? development(evidence) : groups;
    }

    private static List<SlotAmounts> groups(Evidence evidence) {
        List<SlotAmounts> slots = new ArrayList<>();
        List<String> costs = evidence.all(Keys.USED_COST);
        for (String text : evidence.all(Keys.GROUP_USED)) {
            Matcher length = LENGTH.matcher(text);
            Matcher grams = GRAMS.matcher(text);
            if (length.matches()) {
                slots.add(slot(slots.size(), length, costs));
            } else if (grams.matches() && !slots.isEmpty()) {
                int last = slots.size() - 1;
                slots.set(last, slots.get(last).withGrams(Numbers.amount(grams.group(1))));
            }
        }
        return slots;
    }

    private static SlotAmounts slot(int index, Matcher length, List<String> costs) {
        return new SlotAmounts(
                index,
                Numbers.amount(length.group(1)),
                Optional.ofNullable(length.group(2)).flatMap(Numbers::amount),
                Optional.empty(),
                entry(costs, index),
                FigureSource.STATED);
    }

    private static List<SlotAmounts> development(Evidence evidence) {
        List<String> lengths = evidence.all(Keys.GROUP_LENGTH_M);
        List<String> volumes = evidence.all(Keys.GROUP_VOLUME_CM3);
        List<String> grams = evidence.all(Keys.GROUP_GRAMS);
        return IntStream.range(0, Math.max(lengths.size(), volumes.size()))
                .mapToObj(slot -> new SlotAmounts(
                        slot,
                        entry(lengths, slot).map(metres -> metres.movePointRight(METRE)),
                        entry(volumes, slot),
                        entry(grams, slot),
                        Optional.empty(),
                        FigureSource.STATED))
                .toList();
    }

    private static Optional<BigDecimal> entry(List<String> values, int index) {
        return index < values.size() ? Numbers.amount(values.get(index)) : Optional.empty();
    }
}
