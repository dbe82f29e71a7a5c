package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Rounding;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * Pieces of a component that came. Immutable.
 *
 * @param location where they were put
 * @param quantity how many, above 0
 * @param unitCost what one cost landed, not negative, eight decimals
 * @param note why, the maker's lot, where they were bought
 * @param occurredAt when, from 1970 and no later than a day from now; now if empty
 */
public record ComponentReceipt(
        LocationId location, Quantity quantity, BigMoney unitCost, MovementNote note, Optional<Instant> occurredAt) {

    private static final int LONGEST_LOT = 100;

    public ComponentReceipt {
        unitCost = Rounding.exactUnitCost("unit_cost", unitCost);
        new Validation(ComponentReceipt.class)
                .require(quantity.isPositive(), "quantity", "quantity.positive", quantity)
                .require(!unitCost.isNegative(), "unit_cost", "negative", unitCost)
                .require(
                        note.lotNumber().stream().allMatch(lot -> lot.length() <= LONGEST_LOT),
                        "lot_number",
                        "text.length",
                        LONGEST_LOT)
                .require(
                        occurredAt.stream().allMatch(SpoolDetails::likely),
                        "occurred_at",
                        "time.range",
                        occurredAt.map(Object::toString).orElse(""))
                .done();
    }

    /** That came now. */
    public static ComponentReceipt now(LocationId location, Quantity quantity, BigMoney unitCost) {
        return new ComponentReceipt(location, quantity, unitCost, MovementNote.NONE, Optional.empty());
    }
}
