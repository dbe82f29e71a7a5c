package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeId;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;

/** Between rounds of counting and their rows. */
final class StockTakeMapper {

    private StockTakeMapper() {}

    static StockTakeRow row(StockTake take) {
        StockTakeRow row = new StockTakeRow();
        row.id = take.id().value();
        row.number = take.number();
        row.place = take.place().orElse(null);
        row.note = take.note().orElse(null);
        row.counted = take.tally().counted();
        row.differing = take.tally().differing();
        row.worth = Amounts.amount(take.tally().value());
        row.worthCurrency = Amounts.currency(take.tally().value());
        row.takenAt = Moments.stored(take.takenAt());
        row.actorKind = take.actor().kind().name();
        row.actorId = take.actor().id();
        row.actorName = take.actor().name();
        row.undoneAt = take.undoneAt().map(Moments::stored).orElse(null);
        return row;
    }

    static StockTake take(StockTakeRow row) {
        return new StockTake(
                new StockTakeId(row.id),
                row.number,
                Optional.ofNullable(row.place),
                Optional.ofNullable(row.note),
                new StockTake.Tally(row.counted, row.differing, Amounts.optionalMoney(row.worth, row.worthCurrency)),
                row.takenAt,
                new Actor(Actor.Kind.valueOf(row.actorKind), row.actorId, row.actorName),
                Optional.ofNullable(row.undoneAt),
                row.toVersion());
    }

    static StockTakeLineRow row(StockTake take, int position, StockTakeLine line) {
        StockTakeLineRow row = new StockTakeLineRow();
        row.key = new StockTakeLineKey(take.id().value(), position);
        row.spoolId = line.spool().map(SpoolId::value).orElse(null);
        row.componentId = line.component().map(ComponentId::value).orElse(null);
        row.locationId = line.location().map(LocationId::value).orElse(null);
        row.expected = line.expected();
        row.found = line.found();
        row.released = line.released();
        row.worth = Amounts.amount(line.value());
        row.worthCurrency = Amounts.currency(line.value());
        row.movementId = line.movement().map(MovementId::value).orElse(null);
        return row;
    }

    static StockTakeLine line(StockTakeLineRow row) {
        int scale = row.spoolId == null ? Quantity.SCALE : Grams.SCALE;
        return new StockTakeLine(
                Optional.ofNullable(row.spoolId).map(SpoolId::new),
                Optional.ofNullable(row.componentId).map(ComponentId::new),
                Optional.ofNullable(row.locationId).map(LocationId::new),
                scaled(row.expected, scale),
                scaled(row.found, scale),
                row.released,
                Amounts.optionalMoney(row.worth, row.worthCurrency),
                Optional.ofNullable(row.movementId).map(MovementId::new));
    }

    private static BigDecimal scaled(BigDecimal stored, int scale) {
        return stored.setScale(scale);
    }
}
