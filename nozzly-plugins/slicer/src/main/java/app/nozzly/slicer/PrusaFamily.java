package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;

/** PrusaSlicer, SuperSlicer, OrcaSlicer and its relatives: totals as statements, for Bambu printers in the header. */
final class PrusaFamily extends ProfileFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        List<SlotAmounts> statements = StatementTotals.of(evidence);
        return statements.stream().anyMatch(SlotAmounts::isUsed) ? statements : HeaderTotals.of(evidence);
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return StatementTotals.time(evidence).or(() -> HeaderTotals.time(evidence));
    }
}
