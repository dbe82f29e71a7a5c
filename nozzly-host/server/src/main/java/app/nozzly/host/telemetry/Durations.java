package app.nozzly.host.telemetry;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.concurrent.atomic.LongAdder;

/** How long things took, counted in few buckets. Adding one takes some ten nanoseconds. Thread-safe. */
final class Durations {

    private static final double NANOS = 1e9;
    /** Upper bounds in seconds. */
    private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, Double.POSITIVE_INFINITY};

    private static final long[] BOUNDS_NANOS = inNanos();

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder total = new LongAdder();

    Durations() {
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            buckets[bucket] = new LongAdder();
        }
    }

    void add(long nanos) {
        int bucket = 0;
        while (nanos > BOUNDS_NANOS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        total.add(nanos);
    }

    long count() {
        long count = 0;
        for (LongAdder bucket : buckets) {
            count += bucket.sum();
        }
        return count;
    }

    HistogramDataPointSnapshot point(Labels labels) {
        long[] counts = new long[buckets.length];
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] = buckets[bucket].sum();
        }
        return HistogramDataPointSnapshot.builder()
                .labels(labels)
                .classicHistogramBuckets(ClassicHistogramBuckets.of(BOUNDS, counts))
                .sum(total.sum() / NANOS)
                .build();
    }

    private static long[] inNanos() {
        long[] nanos = new long[BOUNDS.length];
        for (int bucket = 0; bucket < nanos.length; bucket++) {
            nanos[bucket] =
                    BOUNDS[bucket] == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) (BOUNDS[bucket] * NANOS);
        }
        return nanos;
    }
}
