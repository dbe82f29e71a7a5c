package app.nozzly.host.stocktaking;

import app.nozzly.host.http.CostFigure;
import app.nozzly.inventory.StockTake;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** A round of counting and weighing as it is written. Immutable. */
record StockTakeJson(
        UUID id,
        long number,
        String code,
        Optional<String> location,
        Optional<String> note,
        int counted,
        int differing,
        @CostFigure Optional<Money> value,
        Instant takenAt,
        String actor,
        Optional<Instant> undoneAt) {

    static StockTakeJson of(StockTake take) {
        return new StockTakeJson(
                take.id().value(),
                take.number(),
                take.code(),
                take.place(),
                take.note(),
                take.tally().counted(),
                take.tally().differing(),
                take.tally().value(),
                take.takenAt(),
                take.actor().name(),
                take.undoneAt());
    }
}
