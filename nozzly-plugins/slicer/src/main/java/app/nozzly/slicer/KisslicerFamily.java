package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.quantity.PrintTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** KISSlicer: decimal minutes and the net length per extruder in the tail, no weight. Its cost counts material and machine. */
final class KisslicerFamily extends PlainFamily {

    private static final Pattern USED = Pattern.compile("([\\d.,]+) *mm *\\(([\\d.,]+) *cm\\^3\\).*");
    private static final Pattern MINUTES = Pattern.compile("([\\d.,]+) *minutes.*");
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final int EXTRUDERS = 12;

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        List<SlotAmounts> slots = IntStream.range(0, EXTRUDERS)
                .mapToObj(slot -> used(evidence, slot))
                .flatMap(Optional::stream)
                .filter(SlotAmounts::isUsed)
                .toList();
        return slots.size() == 1 ? List.of(slots.get(0).withCost(cost(evidence))) : slots;
    }

    private static Optional<SlotAmounts> used(Evidence evidence, int slot) {
        return evidence.statement("Ext " + (slot + 1))
                .or(() -> evidence.statement("Ext #" + (slot + 1)))
                .map(USED::matcher)
                .filter(Matcher::matches)
                .map(used -> new SlotAmounts(
                        slot,
                        Numbers.amount(used.group(1)),
                        Numbers.amount(used.group(2)),
                        Optional.empty(),
                        Optional.empty(),
                        FigureSource.STATED));
    }

    private static Optional<BigDecimal> cost(Evidence evidence) {
        return evidence.statement("Estimated Build Cost")
                .or(() -> evidence.statement("Estimated-in-GUI Build Cost"))
                .map(text -> text.replaceAll("^[^\\d.]{1,4}", ""))
                .flatMap(Numbers::leading);
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Durations.ofSeconds(evidence.statement("Estimated Build Time")
                .or(() -> evidence.statement("Calculated-during-export Build Time"))
                .map(MINUTES::matcher)
                .filter(Matcher::matches)
                .flatMap(minutes -> Numbers.positive(minutes.group(1)))
                .map(SECONDS_PER_MINUTE::multiply));
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        return SlotProfile.UNKNOWN.withDiameter(number(evidence, "fiber_dia_mm"));
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        result.file().firstLayerHeightMm(height(evidence, "first_layer_thickness_mm"));
        number(evidence, "first_layer_C")
                .ifPresent(celsius -> result.file().firstLayerNozzleTemperaturesCelsius(List.of(celsius)));
    }
}
