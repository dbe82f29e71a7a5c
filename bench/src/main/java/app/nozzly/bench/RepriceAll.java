package app.nozzly.bench;

import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.PricingTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;

/**
 * Prices 10,000 products of distinct cost on 10 channels, on one thread, over all bundled schedules in turn. Beside it, in the same run, a bisection
 * over bare doubles that ignores roundings and jumps. Afterwards 1,000 answers are held against a scan of every lower price.
 */
public final class RepriceAll {

    private static final int PRODUCTS = 10_000;
    private static final int CHANNELS = 10;
    private static final int ROUNDS = 12;
    private static final int CHECKS = 1_000;
    private static final List<String> MARGINS = List.of("40", "25", "33.33", "55", "10");

    private RepriceAll() {}

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1L;
        System.out.println("seed " + seed);
        List<ChannelPricing> channels = channels();
        Random random = new Random(seed);
        long[] exact = new long[ROUNDS];
        long[] bare = new long[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] costs = costs(random);
            long start = System.nanoTime();
            sum += reprice(channels, costs, round);
            exact[round] = System.nanoTime() - start;
            start = System.nanoTime();
            sum += bisectAll(costs);
            bare[round] = System.nanoTime() - start;
            System.out.printf(
                    "round %d: %,d prices in %.1f ms, bare bisection %.1f ms, ratio %.2f%n",
                    round,
                    PRODUCTS * CHANNELS,
                    exact[round] / 1e6,
                    bare[round] / 1e6,
                    (double) exact[round] / bare[round]);
        }
        java.util.Arrays.sort(exact);
        System.out.printf("median %.1f ms (check sum %d)%n", exact[ROUNDS / 2] / 1e6, sum);
        System.out.println(CHECKS + " answers held against a full scan: " + check(channels, random) + " differences");
    }

    /** All schedules, with and without advertising, tax and price endings. */
    private static List<ChannelPricing> channels() {
        List<ChannelPricing> channels = new ArrayList<>();
        for (FeeSchedule schedule : FeeSchedules.bundled().all()) {
            channels.add(ChannelPricing.of(PricingTerms.of(schedule)));
            channels.add(ChannelPricing.of(PricingTerms.builder(schedule)
                    .fact("adAttributed", true)
                    .fact("usdRate", "0.9234")
                    .fact("buyerCountryDiffers", true)
                    .shippingCharged("3.95")
                    .shippingPaid("3.20")
                    .taxIncluded("19")
                    .priceEnding(".99")
                    .build()));
        }
        return channels;
    }

    private static long[] costs(Random random) {
        long first = 50 + random.nextInt(100);
        long[] costs = new long[PRODUCTS];
        for (int product = 0; product < PRODUCTS; product++) {
            costs[product] = first + product;
        }
        return costs;
    }

    private static long reprice(List<ChannelPricing> channels, long[] costs, int round) {
        long sum = 0;
        PriceTarget target = PriceTarget.marginPercent(MARGINS.get(round % MARGINS.size()));
        for (int product = 0; product < costs.length; product++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                sum += channels.get((product * CHANNELS + channel) % channels.size())
                        .listPriceMinor(costs[product], target);
            }
        }
        return sum;
    }

    private static long bisectAll(long[] costs) {
        long sum = 0;
        for (long cost : costs) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                sum += bisect(cost, 0.08 + channel * 0.01);
            }
        }
        return sum;
    }

    private static long bisect(long cost, double rate) {
        double low = 0;
        double high = 100_000_000;
        for (int step = 0; step < 40; step++) {
            double middle = (low + high) / 2;
            if (middle - middle * rate - 45 - cost >= 0.4 * middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (long) Math.ceil(high);
    }

    private static int check(List<ChannelPricing> channels, Random random) {
        int differences = 0;
        for (int run = 0; run < CHECKS; run++) {
            ChannelPricing channel = channels.get(run % channels.size());
            long cost = random.nextInt(10_000);
            String margin = BigDecimal.valueOf(random.nextInt(600), 1).toPlainString();
            long answer = channel.listPriceMinor(cost, PriceTarget.marginPercent(margin));
            differences += answer == scan(channel, cost, new BigDecimal(margin).movePointLeft(2)) ? 0 : 1;
        }
        return differences;
    }

    private static long scan(ChannelPricing channel, long cost, BigDecimal margin) {
        PricingTerms terms = channel.terms();
        Money unitCost = Money.ofMinor(terms.currency(), cost);
        boolean ending = terms.priceEnding().isPresent();
        for (long price = ending ? 99 : 1; price <= 100_000_000; price += ending ? 100 : 1) {
            var row = channel.forward(Money.ofMinor(terms.currency(), price), unitCost);
            BigDecimal wanted = margin.multiply(row.revenue().getAmount());
            if (row.revenue().isPositive() && row.profit().getAmount().compareTo(wanted) >= 0) {
                return price;
            }
        }
        return ChannelPricing.UNREACHABLE;
    }
}
