package app.nozzly.host.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes a while to find out, found out by whoever asks first and good for some time; who asks meanwhile gets what was found before. Empty while it
 * cannot be had. Thread-safe.
 */
final class Kept<T> implements Supplier<Optional<T>> {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final Supplier<T> source;
    private final Duration time;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Optional<Found<T>> last = Optional.empty();

    Kept(Supplier<T> source, Duration time, Clock clock) {
        this.source = source;
        this.time = time;
        this.clock = clock;
    }

    private record Found<T>(Instant when, Optional<T> what) {}

    @Override
    public Optional<T> get() {
        if (isDue() && looking.tryLock()) {
            try {
                if (isDue()) {
                    last = Optional.of(new Found<>(clock.instant(), look()));
                }
            } finally {
                looking.unlock();
            }
        }
        return last.flatMap(Found::what);
    }

    private boolean isDue() {
        Instant now = clock.instant();
        return last.map(found -> Duration.between(found.when(), now).abs().compareTo(time) >= 0)
                .orElse(true);
    }

    private Optional<T> look() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException unreachable) {
            LOG.warn("some figures could not be had: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }
}
