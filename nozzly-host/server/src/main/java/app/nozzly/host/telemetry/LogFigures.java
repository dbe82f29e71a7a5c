package app.nozzly.host.telemetry;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the warnings and errors of the log, and remembers when the last errors were. Thread-safe. */
final class LogFigures extends Handler implements MultiCollector, AutoCloseable {

    /** More errors than this in the time looked back at are told as this many. */
    static final int MOST_REMEMBERED = 1000;

    private static final Logger ALL = Logger.getLogger("");

    private final Clock clock;
    private final AtomicLong warnings = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final Deque<Instant> lastErrors = new ArrayDeque<>();

    LogFigures(Clock clock) {
        this.clock = clock;
        setLevel(Level.WARNING);
    }

    /** Listens to the log from now on. */
    void begin() {
        ALL.addHandler(this);
    }

    /** How many errors there were in the time until now, {@value #MOST_REMEMBERED} at most. */
    int errorsWithin(Duration time) {
        Instant from = clock.instant().minus(time);
        synchronized (lastErrors) {
            return (int)
                    lastErrors.stream().filter(error -> !error.isBefore(from)).count();
        }
    }

    @Override
    public void publish(LogRecord event) {
        if (!isLoggable(event)) {
            return;
        }
        if (event.getLevel().intValue() < Level.SEVERE.intValue()) {
            warnings.incrementAndGet();
            return;
        }
        errors.incrementAndGet();
        synchronized (lastErrors) {
            if (lastErrors.size() == MOST_REMEMBERED) {
                lastErrors.removeFirst();
            }
            lastErrors.addLast(clock.instant());
        }
    }

    @Override
    public MetricSnapshots collect() {
        return MetricSnapshots.of(Gauges.counter("nozzly_log_events", "Warnings and errors in the log")
                .dataPoint(Gauges.counted(Labels.of("level", "warn"), warnings.get()))
                .dataPoint(Gauges.counted(Labels.of("level", "error"), errors.get()))
                .build());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
