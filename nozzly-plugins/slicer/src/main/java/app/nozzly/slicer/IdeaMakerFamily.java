package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.plugin.printfile.FigureSource;
import app.nozzly.plugin.printfile.PrintedObject;
import app.nozzly.quantity.PrintTime;
import app.nozzly.slicer.words.Labels;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** ideaMaker: filaments in the head with densities in kg/m3, lengths in the tail, before flow compensation of the moves. */
final class IdeaMakerFamily extends PlainFamily {

    private static final int EXTRUDERS = 9;
    private static final int NOZZLE = 3;
    private static final String NO_OBJECT = "NON-OBJECT";

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return IntStream.range(0, EXTRUDERS)
                .mapToObj(slot -> new SlotAmounts(
                        slot,
                        number(evidence, "Material#" + (slot + 1) + " Used"),
                        Optional.empty(),
                        Optional.empty(),
                        number(evidence, "Material#" + (slot + 1) + " Cost"),
                        FigureSource.STATED))
                .filter(SlotAmounts::isUsed)
                .toList();
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Durations.ofSeconds(number(evidence, "Print Time"));
    }

    @Override
    SlotProfile profile(Evidence evidence, int slot) {
        String number = " #" + (slot + 1);
        return new SlotProfile(
                label(evidence, "Filament Type" + number),
                Optional.empty(),
                label(evidence, "Filament Name" + number),
                Optional.empty(),
                number(evidence, "Filament Density" + number).map(density -> density.movePointLeft(3)),
                number(evidence, "Filament Diameter" + number));
    }

    @Override
    void facts(Evidence evidence, Interpretation result) {
        mostFrequent(evidence.tally("HEIGHT"))
                .ifPresent(height -> result.file().layerHeightMm(Optional.of(Figure.stated(height))));
        String[] dimension = evidence.statement("Dimension").orElse("").split(" ", -1);
        if (dimension.length > NOZZLE) {
            Numbers.positive(dimension[NOZZLE])
                    .ifPresent(nozzle -> result.file().nozzleDiametersMm(List.of(nozzle)));
        }
        parts(evidence, result);
    }

    /** The height of most layers; the ends of a large file hold enough of them. */
    private static Optional<BigDecimal> mostFrequent(Map<String, Integer> heights) {
        return heights.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .flatMap(entry -> Numbers.positive(entry.getKey()));
    }

    private static void parts(Evidence evidence, Interpretation result) {
        List<PrintedObject> parts = evidence.tally("PRINTING").keySet().stream()
                .filter(name -> !name.equals(NO_OBJECT))
                .flatMap(name -> Labels.lastSegment(name).stream())
                .distinct()
                .map(name -> new PrintedObject(name, 1))
                .toList();
        Optional<Integer> told = evidence.statement("TOTAL_NUM").flatMap(Numbers::count);
        result.parts(parts, told.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
