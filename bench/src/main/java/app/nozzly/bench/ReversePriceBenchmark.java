package app.nozzly.bench;

import app.nozzly.pricing.ChannelPricing;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.PriceAnswer;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.PricingTerms;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One reverse price under fees with jumps: three rates, bands, an international fee. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReversePriceBenchmark {

    private final PricingTerms terms = PricingTerms.builder(
                    FeeSchedules.bundled().get("ebay-us-watches"))
            .fact("buyerCountryDiffers", true)
            .taxOnTop("8.25")
            .build();
    private final ChannelPricing channel = ChannelPricing.of(terms);
    private final PriceTarget target = PriceTarget.marginPercent("40");
    private long cost = 100;

    /** The list price alone. */
    @Benchmark
    public long listPrice() {
        cost = cost < 600_000 ? cost + 997 : 100;
        return channel.listPriceMinor(cost, target);
    }

    /** The full row with its fees. */
    @Benchmark
    public PriceAnswer row() {
        cost = cost < 600_000 ? cost + 997 : 100;
        return channel.solve(Money.ofMinor(CurrencyUnit.USD, cost), target);
    }

    /** Once for each channel. */
    @Benchmark
    public ChannelPricing prepareChannel() {
        return ChannelPricing.of(terms);
    }

    /** The limit: a closed form without jumps and roundings. */
    @Benchmark
    public double bareClosedForm() {
        cost = cost < 600_000 ? cost + 997 : 100;
        return Math.ceil((cost + 40) / (1 - 0.1665 * 1.0825 - 0.4));
    }
}
