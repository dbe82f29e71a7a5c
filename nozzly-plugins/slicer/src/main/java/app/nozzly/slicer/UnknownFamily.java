package app.nozzly.slicer;

import app.nozzly.plugin.printfile.Figure;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;

/** G-code that names no slicer: totals as PrusaSlicer or BambuStudio spell them, else the moves. */
final class UnknownFamily extends ProfileFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        List<SlotAmounts> statements = StatementTotals.of(evidence);
        return statements.stream().anyMatch(SlotAmounts::isUsed) ? statements : HeaderTotals.of(evidence);
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return StatementTotals.time(evidence).or(() -> HeaderTotals.time(evidence));
    }

    @Override
    void more(Evidence evidence, Interpretation result) {
        if (result.lacksNozzles()) {
            result.file()
                    .firstLayerNozzleTemperaturesCelsius(
                            evidence.heat().nozzleCelsius().stream().toList());
        }
        if (result.lacksLayerHeight()) {
            result.file()
                    .layerHeightMm(evidence.statement("Layer height")
                            .flatMap(Numbers::positive)
                            .map(Figure::stated));
        }
    }
}
