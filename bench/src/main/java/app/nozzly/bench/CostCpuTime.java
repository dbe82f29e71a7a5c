package app.nozzly.bench;

import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.joda.money.Money;

/** The work of {@link CostBenchmark} in processor time, which other load on the machine hardly changes: best and median of many rounds. */
public final class CostCpuTime {

    private static final int CALLS = 100_000;
    private static final int ROUNDS = 40;

    private CostCpuTime() {}

    public static void main(String[] arguments) {
        CostBenchmark work = new CostBenchmark();
        work.fill();
        report("full breakdown, six materials, its lines read", () -> read(work.fullBreakdown()));
        report(
                "the same, total and parts only",
                () -> minor(work.fullBreakdown().total()));
        report("reference, the formula in BigDecimal without lines", () -> digits(work.bareFormula()));
        report("reference, bare sum of six products", () -> digits(work.bareSum()));
    }

    private static long read(CostBreakdown breakdown) {
        long check = 0;
        for (CostLine line : breakdown.lines()) {
            check += minor(line.amount()) + digits(line.quantity());
        }
        return check;
    }

    private static long minor(Money money) {
        return money.getAmountMinorLong();
    }

    private static long digits(BigDecimal figure) {
        return figure.longValue();
    }

    /** What the work gives is added up and shown, so that none of it can be left out. */
    private static void report(String name, LongSupplier work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[ROUNDS];
        long check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int call = 0; call < CALLS; call++) {
                check += work.getAsLong();
            }
            times[round] = (threads.getCurrentThreadCpuTime() - start) / CALLS;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: best %d ns, median %d ns of processor time (check %d)%n",
                name, times[0], times[ROUNDS / 2], check);
    }
}
