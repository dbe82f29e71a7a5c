package app.nozzly.bench;

import app.nozzly.pricing.FeeBreakdown;
import app.nozzly.pricing.FeeSchedule;
import app.nozzly.pricing.FeeSchedules;
import app.nozzly.pricing.Fees;
import app.nozzly.pricing.OrderPart;
import app.nozzly.pricing.SaleOrder;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fees of one order of three lines, with every part of the breakdown. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeesBenchmark {

    private final FeeSchedule schedule = FeeSchedules.bundled().get("etsy-gb");
    private final SaleOrder order = SaleOrder.builder(CurrencyUnit.GBP)
            .line("18.50", 2)
            .line("7.25", 1)
            .line("42.00", 3)
            .part(OrderPart.SHIPPING, "4.90")
            .part(OrderPart.SELLER_DISCOUNT, "3.33")
            .fact("usdRate", "0.7561")
            .fact("adAttributed", true)
            .build();
    private double amount = 178.25;

    @Benchmark
    public FeeBreakdown feesOfAnOrder() {
        return Fees.of(schedule, order);
    }

    /** The limit: one multiplication a fee, inexact and without parts. */
    @Benchmark
    public double bareFormula() {
        return (amount * 0.065 + amount * 0.04 + 0.20 + amount * 0.0048 + amount * 0.15 + 0.9) * 1.2;
    }
}
