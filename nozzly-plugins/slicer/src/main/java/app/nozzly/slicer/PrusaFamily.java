package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PrusaSlicer, SuperSlicer, OrcaSlicer and its relatives: totals as statements, for Bambu printers in the header, in the oldest versions as groups of
 * lines.
 */
final class PrusaFamily extends ProfileFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return Stream.of(StatementTotals.of(evidence), HeaderTotals.of(evidence), GroupTotals.of(evidence))
                .filter(slots -> slots.stream().anyMatch(SlotAmounts::isUsed))
                .findFirst()
                .orElse(List.of());
    }

    @Override
    boolean endsWithSettings() {
        return true;
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return StatementTotals.time(evidence).or(() -> HeaderTotals.time(evidence));
    }
}
