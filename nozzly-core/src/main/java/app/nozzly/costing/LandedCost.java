package app.nozzly.costing;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What a purchase cost until it lay on the shelf. Immutable.
 *
 * @param price before discount, not negative
 * @param discount taken off, not negative and not above the price
 * @param freight its share of the delivery's freight, not negative
 * @param duty its share of the delivery's duty, not negative
 */
public record LandedCost(BigMoney price, BigMoney discount, BigMoney freight, BigMoney duty) {

    public LandedCost {
        Amounts.requireNotNegative("price", price.getAmount());
        Amounts.requireNotNegative("discount", discount.getAmount());
        Amounts.requireNotNegative("freight", freight.getAmount());
        Amounts.requireNotNegative("duty", duty.getAmount());
        if (discount.isGreaterThan(price)) {
            throw NozzlyException.invalid(
                    LandedCost.class, "discount", "landed.discount", discount.getAmount(), price.getAmount());
        }
    }

    /** A purchase with nothing but a price. */
    public static LandedCost of(BigMoney price) {
        BigMoney nothing = BigMoney.zero(price.getCurrencyUnit());
        return new LandedCost(price, nothing, nothing, nothing);
    }

    /** Price − discount + freight + duty, exact. */
    public BigMoney total() {
        return price.minus(discount).plus(freight).plus(duty);
    }

    /**
     * Cost per gram with eight decimals, half up: total ÷ initial net grams. Never divided by what remains, which would make the last grams dear.
     *
     * @param initial net grams of the full reel, above zero
     * @throws NozzlyException {@code validation_failed} when the reel held nothing
     */
    public BigMoney perGram(Grams initial) {
        if (!initial.isPositive()) {
            throw NozzlyException.invalid(
                    LandedCost.class,
                    "initial_weight_g",
                    "landed.weight",
                    initial.value().toPlainString());
        }
        BigDecimal quotient = Rounding.quotient(total().getAmount(), initial.value());
        return Rounding.toUnitCost(price.getCurrencyUnit(), quotient);
    }
}
