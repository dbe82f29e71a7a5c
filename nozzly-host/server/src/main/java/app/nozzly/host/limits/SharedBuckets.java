package app.nozzly.host.limits;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.limits.RateLimitPolicy.Rate;
import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.Transactions;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.optimization.DefaultOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets that several hosts on one store fill and empty together. A host counts by itself for a short while, and for a tenth of what a bucket takes at once,
 * before it asks the store again: each further host may let through that tenth more than the limit. While the store does not answer, nobody is kept waiting for
 * a limit. Thread-safe.
 */
final class SharedBuckets implements Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration ALONE = Duration.ofMillis(200);
    /** What part of a burst a host takes by itself. With a whole one, hosts that ask at the same moment would each let a burst through. */
    private static final long TAKEN_ALONE = 10;

    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Clock clock;
    private final SharedBucketStates states;
    private final LatestUsed<Bucket> buckets;
    private final AtomicReference<Instant> cleaned;

    /** With room for some names; those unused for longest are asked of the store again. */
    SharedBuckets(Transactions transactions, Clock clock, int most) {
        this.transactions = transactions;
        this.clock = clock;
        this.states = new SharedBucketStates(transactions, clock);
        this.buckets = new LatestUsed<>(most);
        this.cleaned = new AtomicReference<>(clock.instant());
    }

    @Override
    public Optional<Duration> take(String name, Rate rate) {
        try {
            clean();
            ConsumptionProbe probe =
                    buckets.get(name, fresh -> bucket(fresh, rate)).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (RuntimeException unanswered) {
            LOG.warn("limits are not kept while the store does not answer: {}", unanswered.toString());
            return Optional.empty();
        }
    }

    private Bucket bucket(String name, Rate rate) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
        Optimization counting = new DelayOptimization(
                new DelayParameters(Math.max(1, rate.burst() / TAKEN_ALONE), ALONE),
                new DefaultOptimizationListener(),
                new ClockMeter(clock));
        return states.builder().withOptimization(counting).build(name, configuration);
    }

    /** Forgets what is full again, now and then, whichever host comes to it. */
    private void clean() {
        Instant now = clock.instant();
        Instant last = cleaned.get();
        if (last.plus(CLEANED_EVERY).isBefore(now) && cleaned.compareAndSet(last, now)) {
            transactions.write(
                    OperationContext.of(TenantId.INSTALLATION, Actor.SYSTEM),
                    session -> session.repository(SharedStateRepository.class).deleteExpiredBefore(now));
        }
    }
}
