package app.nozzly.reorder;

import app.nozzly.problem.NozzlyException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * How a supplier sells. Immutable.
 *
 * @param packSize stock in one pack, above zero: the net grams of a spool
 * @param leastPacks the supplier's minimum order, at least 0
 * @param breaks prices per pack from a number of packs on, in ascending order; empty when no price is known
 */
public record SupplyTerms(BigDecimal packSize, long leastPacks, List<PriceBreak> breaks) {

    /**
     * A price that holds from a number of packs on. Immutable.
     *
     * @param fromPacks least packs, at least 0
     * @param pricePerPack for every pack of such an order, not negative
     */
    public record PriceBreak(long fromPacks, BigMoney pricePerPack) {

        public PriceBreak {
            Quantities.requireNotNegative("from_packs", BigDecimal.valueOf(fromPacks));
            Quantities.requireNotNegative("price_per_pack", pricePerPack.getAmount());
        }
    }

    public SupplyTerms {
        Quantities.requirePositive("pack_size", packSize);
        Quantities.requireNotNegative("least_packs", BigDecimal.valueOf(leastPacks));
        breaks = breaks.stream()
                .sorted(Comparator.comparingLong(PriceBreak::fromPacks))
                .toList();
        if (breaks.stream().map(PriceBreak::fromPacks).distinct().count() < breaks.size()) {
            throw NozzlyException.invalid(SupplyTerms.class, "breaks", "reorder.breaks");
        }
    }

    /**
     * Packs to buy for a need: rounded up to whole packs, raised to the supplier's minimum, then raised to a price break where the larger order
     * costs no more; among equally cheap orders the largest.
     *
     * @param need stock wanted; zero or less needs nothing
     */
    public long packsFor(BigDecimal need) {
        if (need.signum() <= 0) {
            return 0;
        }
        BigDecimal[] whole = need.divideAndRemainder(packSize);
        long packs = Math.max(leastPacks, whole[0].longValueExact() + whole[1].signum());
        long best = packs;
        for (PriceBreak step : breaks) {
            if (step.fromPacks() > packs && isNoDearer(step.fromPacks(), best)) {
                best = step.fromPacks();
            }
        }
        return best;
    }

    private boolean isNoDearer(long larger, long smaller) {
        List<PriceBreak> holding =
                breaks.stream().filter(step -> step.fromPacks() <= smaller).toList();
        return !holding.isEmpty() && !total(larger).isGreaterThan(total(smaller));
    }

    private BigMoney total(long packs) {
        return breaks.stream()
                .filter(step -> step.fromPacks() <= packs)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .pricePerPack()
                .multipliedBy(packs);
    }
}
