package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Totals as one group of lines per extruder, in order: {@code ; filament used = 878.1mm (2.1cm3)}, {@code ; filament used = 2.6g}, where the unit
 * may be missing, {@code ; filament cost = 0.1}; of the development version {@code ; filament_length_m = 0.2904}. A group lacks what is not known.
 * Where several lengths stand in one line only the first agrees with the moves.
 */
final class GroupTotals {

    private static final Pattern LENGTH =
            Pattern.compile("([\\d.,]+) ?mm(?:, [\\d.,]++ ?mm)*+(?: \\(([\\d.,]+) ?cm3\\))?");
    private static final Pattern GRAMS = Pattern.compile("([\\d.,]+) ?g?");
    private static final int METRE = 3;

    private GroupTotals() {}

    static List<SlotAmounts> of(Evidence evidence) {
        List<Statements.Listed> lines = evidence.listed();
        List<SlotAmounts> groups = groups(lines);
        return groups.isEmpty() ? development(lines) : groups;
    }

    private static List<SlotAmounts> groups(List<Statements.Listed> lines) {
        List<SlotAmounts> slots = new ArrayList<>();
        for (Statements.Listed line : lines) {
            Matcher length = LENGTH.matcher(line.value());
            if (line.key().equals(Keys.GROUP_USED) && length.matches()) {
                slots.add(slot(slots.size(), length));
            } else if (!slots.isEmpty()) {
                int last = slots.size() - 1;
                slots.set(last, completed(slots.get(last), line));
            }
        }
        return slots;
    }

    private static SlotAmounts slot(int index, Matcher length) {
        return new SlotAmounts(
                index,
                Numbers.amount(length.group(1)),
                Optional.ofNullable(length.group(2)).flatMap(Numbers::amount),
                Optional.empty(),
                Optional.empty(),
                FigureSource.STATED);
    }

    /** A group with its mass or its cost, which stand on lines of their own. */
    private static SlotAmounts completed(SlotAmounts group, Statements.Listed line) {
        Matcher grams = GRAMS.matcher(line.value());
        if (line.key().equals(Keys.USED_COST)) {
            return group.withCost(Numbers.amount(line.value()));
        }
        return line.key().equals(Keys.GROUP_USED) && grams.matches()
                ? group.withGrams(Numbers.amount(grams.group(1)))
                : group;
    }

    /** A length begins the lines of an extruder; a mass is missing where the density is not known. */
    private static List<SlotAmounts> development(List<Statements.Listed> lines) {
        List<SlotAmounts> slots = new ArrayList<>();
        for (Statements.Listed line : lines) {
            Optional<BigDecimal> value = Numbers.amount(line.value());
            if (line.key().equals(Keys.GROUP_LENGTH_M)) {
                Optional<BigDecimal> lengthMm = value.map(metres -> metres.movePointRight(METRE));
                slots.add(SlotAmounts.ofLength(slots.size(), lengthMm, FigureSource.STATED));
            } else if (!slots.isEmpty()) {
                int last = slots.size() - 1;
                slots.set(last, developed(slots.get(last), line.key(), value));
            }
        }
        return slots;
    }

    private static SlotAmounts developed(SlotAmounts slot, String key, Optional<BigDecimal> value) {
        return switch (key) {
            case Keys.GROUP_VOLUME_CM3 -> slot.withVolume(value);
            case Keys.GROUP_GRAMS -> slot.withGrams(value);
            default -> slot;
        };
    }
}
