package app.nozzly.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;

/** The economic order quantity, shown as advice. Source: Harris (1913). Stateless and thread-safe. */
public final class OrderQuantity {

    /** Decimals of the answer. */
    public static final int SCALE = 3;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private OrderQuantity() {}

    /**
     * √(2 × yearly demand × cost per order ÷ yearly holding cost per unit), three decimals half up.
     *
     * @param yearlyDemand stock used in a year, not negative
     * @param costPerOrder what placing and receiving one order costs, not negative
     * @param yearlyHoldingCostPerUnit what keeping one unit of stock for a year costs, not negative
     * @return empty when holding costs nothing: the formula then knows no limit
     * @throws org.joda.money.CurrencyMismatchException when the costs are in unlike currencies
     */
    public static Optional<BigDecimal> economic(
            BigDecimal yearlyDemand, BigMoney costPerOrder, BigMoney yearlyHoldingCostPerUnit) {
        Quantities.requireNotNegative("yearly_demand", yearlyDemand);
        Quantities.requireNotNegative("cost_per_order", costPerOrder.getAmount());
        Quantities.requireNotNegative("yearly_holding_cost", yearlyHoldingCostPerUnit.getAmount());
        // Joda-Money has no ratio of two amounts; comparing makes it refuse unlike currencies.
        costPerOrder.compareTo(yearlyHoldingCostPerUnit);
        if (yearlyHoldingCostPerUnit.isZero()) {
            return Optional.empty();
        }
        BigDecimal square = TWO.multiply(yearlyDemand)
                .multiply(costPerOrder.getAmount())
                .divide(yearlyHoldingCostPerUnit.getAmount(), Quantities.DIGITS);
        return Optional.of(square.sqrt(Quantities.DIGITS).setScale(SCALE, RoundingMode.HALF_UP));
    }
}
