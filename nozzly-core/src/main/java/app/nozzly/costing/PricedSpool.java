package app.nozzly.costing;

import app.nozzly.quantity.Grams;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * A spool as far as prices are concerned. Immutable.
 *
 * @param costPerGram what a gram of it cost landed, see {@link LandedCost#perGram}
 * @param physical grams now on the reel, not negative
 * @param purchasedOn day of purchase
 * @param sequence orders purchases of one day, later is greater: the spool's number
 * @param active whether it takes part in the weighted average
 */
public record PricedSpool(BigMoney costPerGram, Grams physical, LocalDate purchasedOn, long sequence, boolean active) {

    public PricedSpool {
        Amounts.requireNotNegative("cost_per_gram", costPerGram.getAmount());
        Amounts.requireNotNegative("physical_weight_g", physical.value());
    }
}
