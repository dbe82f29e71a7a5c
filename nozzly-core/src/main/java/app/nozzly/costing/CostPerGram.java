package app.nozzly.costing;

import app.nozzly.catalog.CostBasis;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * The price of a gram and where it came from. Immutable.
 *
 * @param cost eight decimals
 * @param basis the basis that gave the answer, which may be a later one than was asked for
 */
public record CostPerGram(BigMoney cost, CostBasis basis) {

    private static final Comparator<PricedSpool> BY_PURCHASE =
            Comparator.comparing(PricedSpool::purchasedOn).thenComparingLong(PricedSpool::sequence);

    /**
     * The price by a basis, or by the next one that has an answer.
     *
     * @return empty when nothing is known: the breakdown must then be incomplete
     * @throws org.joda.money.CurrencyMismatchException when the spools are priced in unlike currencies
     */
    public static Optional<CostPerGram> find(CostBasis basis, MaterialPrices prices) {
        return switch (basis) {
            case SPOOL -> named(prices).or(() -> find(CostBasis.WEIGHTED_AVERAGE, prices));
            case WEIGHTED_AVERAGE -> average(prices.spools()).or(() -> find(CostBasis.LAST_PURCHASE, prices));
            case LAST_PURCHASE -> last(prices.spools()).or(() -> find(CostBasis.STANDARD, prices));
            case STANDARD -> prices.standard().map(cost -> priced(cost, CostBasis.STANDARD));
        };
    }

    private static Optional<CostPerGram> named(MaterialPrices prices) {
        return prices.named().map(spool -> priced(spool.costPerGram(), CostBasis.SPOOL));
    }

    private static Optional<CostPerGram> average(List<PricedSpool> spools) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal grams = BigDecimal.ZERO;
        for (PricedSpool spool : spools) {
            if (spool.active()) {
                BigDecimal cost = Amounts.in(spools.get(0).costPerGram().getCurrencyUnit(), spool.costPerGram());
                value = value.add(cost.multiply(spool.physical().value()));
                grams = grams.add(spool.physical().value());
            }
        }
        if (grams.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal average = Rounding.quotient(value, grams);
        return Optional.of(new CostPerGram(
                Rounding.toUnitCost(spools.get(0).costPerGram().getCurrencyUnit(), average),
                CostBasis.WEIGHTED_AVERAGE));
    }

    private static Optional<CostPerGram> last(List<PricedSpool> spools) {
        return spools.stream().max(BY_PURCHASE).map(spool -> priced(spool.costPerGram(), CostBasis.LAST_PURCHASE));
    }

    private static CostPerGram priced(BigMoney cost, CostBasis basis) {
        return new CostPerGram(Rounding.toUnitCost(cost.getCurrencyUnit(), cost.getAmount()), basis);
    }
}
