package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;

/** BambuStudio: totals in the header, for printers of other makers as statements. */
final class BambuFamily extends ProfileFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        List<SlotAmounts> header = HeaderTotals.of(evidence);
        return header.stream().anyMatch(SlotAmounts::isUsed) ? header : StatementTotals.of(evidence);
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return HeaderTotals.time(evidence).or(() -> StatementTotals.time(evidence));
    }
}
