package app.nozzly.bench;

import app.nozzly.costing.CostLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/** The work of {@link CostBenchmark} in processor time, which other load on the machine hardly changes: best and median of many rounds. */
public final class CostCpuTime {

    private static final int CALLS = 100_000;
    private static final int ROUNDS = 40;

    private CostCpuTime() {}

    public static void main(String[] arguments) {
        CostBenchmark work = new CostBenchmark();
        work.fill();
        report(
                "full breakdown, six materials, its lines read",
                () -> read(work.fullBreakdown().lines()));
        report(
                "the same, total and parts only",
                () -> work.fullBreakdown().total().getScale());
        report("reference, bare sum of six products", () -> work.bareSum().scale());
    }

    private static int read(List<CostLine> lines) {
        int check = 0;
        for (CostLine line : lines) {
            check += line.amount().getScale() + line.quantity().scale();
        }
        return check;
    }

    private static void report(String name, IntSupplier work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[ROUNDS];
        int check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int call = 0; call < CALLS; call++) {
                check += work.getAsInt();
            }
            times[round] = (threads.getCurrentThreadCpuTime() - start) / CALLS;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: best %d ns, median %d ns of processor time (check %d)%n",
                name, times[0], times[ROUNDS / 2], check);
    }
}
