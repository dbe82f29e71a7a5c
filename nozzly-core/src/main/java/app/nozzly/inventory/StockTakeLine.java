package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was found of one thing. Immutable.
 *
 * @param spool the spool that was weighed; empty for a component
 * @param component the component that was counted; empty for a spool
 * @param location where the component was counted
 * @param expected what was thought to be there: grams without the reel, or pieces
 * @param found what was there, in the same unit
 * @param released grams of a spool that were promised and are not there: whoever they were for is short of them
 * @param value what the difference is worth, at the minor unit; empty when no cost is known
 * @param movement the entry of the ledger that says so; empty when there was nothing to post, and in a preview
 */
public record StockTakeLine(
        Optional<SpoolId> spool,
        Optional<ComponentId> component,
        Optional<LocationId> location,
        BigDecimal expected,
        BigDecimal found,
        BigDecimal released,
        Optional<Money> value,
        Optional<MovementId> movement) {

    private static final BigDecimal NOTHING = Grams.ZERO.value();

    static StockTakeLine of(Spool spool, BigDecimal found, Optional<MovementId> movement) {
        BigDecimal expected = spool.physical().value();
        return new StockTakeLine(
                Optional.of(spool.id()),
                Optional.empty(),
                Optional.empty(),
                expected,
                found,
                spool.allocated().value().subtract(found).max(NOTHING),
                StockWorth.of(spool.costPerGram(), found.subtract(expected)),
                movement);
    }

    static StockTakeLine of(
            Component component, ComponentCount count, Quantity expected, Optional<MovementId> movement) {
        BigDecimal found = count.quantity().value();
        return new StockTakeLine(
                Optional.empty(),
                Optional.of(component.id()),
                Optional.of(count.location()),
                expected.value(),
                found,
                NOTHING,
                StockWorth.of(component.averageCost(), found.subtract(expected.value())),
                movement);
    }

    /** Found less expected. */
    public BigDecimal difference() {
        return found.subtract(expected);
    }

    public boolean differs() {
        return difference().signum() != 0;
    }
}
