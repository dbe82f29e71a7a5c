package app.nozzly.catalog;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;

/**
 * A counted part that one unit of a product needs; packaging is one too. Immutable.
 *
 * @param id identity within all products
 * @param component of the stock, whose average cost then is the price where the line states none
 * @param name what it is, 1 to 200 characters
 * @param quantity per unit, up to four decimals, at least 0
 * @param unitCost cost of one, eight decimals; of a component of the stock it overrides the average, zero too; empty when not known or not stated
 */
public record ComponentLine(
        UUID id, Optional<UUID> component, String name, BigDecimal quantity, Optional<BigMoney> unitCost) {

    /** Decimals of a quantity. */
    public static final int QUANTITY_SCALE = 4;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_NAME = 200;

    public ComponentLine {
        name = name.strip();
        unitCost = unitCost.map(cost -> Rounding.exactUnitCost("unit_cost", cost));
        new Validation(Product.class)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "name.length", LONGEST_NAME)
                .require(isQuantity(quantity), "quantity", "line.quantity", quantity)
                .require(
                        unitCost.stream().noneMatch(BigMoney::isNegative),
                        "unit_cost",
                        "negative",
                        unitCost.orElse(null))
                .done();
        quantity = quantity.setScale(QUANTITY_SCALE);
    }

    /** A part that the stock does not know. */
    public ComponentLine(UUID id, String name, BigDecimal quantity, Optional<BigMoney> unitCost) {
        this(id, Optional.empty(), name, quantity, unitCost);
    }

    static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() >= 0
                && quantity.compareTo(MOST) <= 0
                && quantity.stripTrailingZeros().scale() <= QUANTITY_SCALE;
    }
}
