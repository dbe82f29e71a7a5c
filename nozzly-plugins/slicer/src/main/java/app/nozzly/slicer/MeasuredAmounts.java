package app.nozzly.slicer;

import app.nozzly.plugin.printfile.FigureSource;
import java.util.List;
import java.util.Optional;

/** The amounts that the moves of a file add up to. */
final class MeasuredAmounts {

    private MeasuredAmounts() {}

    /** One entry per tool that extruded, none when the moves were not added up; warns when there are any. */
    static List<SlotAmounts> of(Evidence evidence, Interpretation result) {
        List<SlotAmounts> measured = evidence.moves().stream()
                .flatMap(moves -> moves.used().entrySet().stream()
                        .map(tool -> evidence.isVolumetric()
                                ? SlotAmounts.ofCubicMm(
                                        tool.getKey(), Optional.of(tool.getValue()), FigureSource.MEASURED)
                                : SlotAmounts.ofLength(
                                        tool.getKey(), Optional.of(tool.getValue()), FigureSource.MEASURED)))
                .toList();
        if (!measured.isEmpty()) {
            result.warn("totals_measured");
        }
        return measured;
    }
}
