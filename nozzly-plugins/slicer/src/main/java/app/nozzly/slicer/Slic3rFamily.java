package app.nozzly.slicer;

import app.nozzly.quantity.PrintTime;
import java.util.List;
import java.util.Optional;

/** Slic3r: one group of lines per extruder, no print time in any version. */
final class Slic3rFamily extends ProfileFamily {

    @Override
    List<SlotAmounts> stated(Evidence evidence) {
        return GroupTotals.of(evidence);
    }

    @Override
    Optional<PrintTime> statedTime(Evidence evidence) {
        return Optional.empty();
    }

    @Override
    boolean statesTime() {
        return false;
    }
}
