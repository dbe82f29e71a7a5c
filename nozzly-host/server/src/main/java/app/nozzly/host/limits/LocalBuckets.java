package app.nozzly.host.limits;

import app.nozzly.host.limits.RateLimitPolicy.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Buckets of one host alone. Thread-safe. */
final class LocalBuckets implements Buckets {

    private final ClockMeter meter;
    private final LatestUsed<Bucket> buckets;

    /** With room for some names; those unused for longest are forgotten. */
    LocalBuckets(Clock clock, int most) {
        this.meter = new ClockMeter(clock);
        this.buckets = new LatestUsed<>(most);
    }

    @Override
    public Optional<Duration> take(String name, Rate rate) {
        ConsumptionProbe probe = buckets.get(name, fresh -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(meter)
                .build();
    }
}
