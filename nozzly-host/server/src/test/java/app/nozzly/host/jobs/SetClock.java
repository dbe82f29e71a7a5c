package app.nozzly.host.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by itself and can be set. Thread-safe. */
final class SetClock extends Clock {

    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);

    void jump(Duration by) {
        off.updateAndGet(before -> before.plus(by));
    }

    void reset() {
        off.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(off.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
