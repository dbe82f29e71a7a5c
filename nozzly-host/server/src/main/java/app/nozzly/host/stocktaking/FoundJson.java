package app.nozzly.host.stocktaking;

import app.nozzly.host.http.CostFigure;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockTakeLine;
import app.nozzly.inventory.StockTakeReport;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** What was found of one thing, as it is written. Immutable. */
record FoundJson(
        Optional<String> spoolId,
        Optional<String> component,
        Optional<String> location,
        String unit,
        BigDecimal expected,
        BigDecimal found,
        BigDecimal difference,
        BigDecimal releasedG,
        @CostFigure Optional<Money> value,
        Optional<UUID> transactionId) {

    private static final String GRAMS = "g";

    static FoundJson of(StockTakeLine line, StockTakeReport.Things things) {
        Optional<Component> component =
                line.component().map(id -> things.components().get(id));
        return new FoundJson(
                line.spool().map(id -> things.spools().get(id)).map(Spool::code),
                component.map(Component::code),
                line.location().map(id -> things.locations().get(id)).map(Location::name),
                component.map(part -> part.details().unit()).orElse(GRAMS),
                plain(line.expected()),
                plain(line.found()),
                plain(line.difference()),
                plain(line.released()),
                line.value(),
                line.movement().map(MovementId::value));
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal shorter = figure.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
