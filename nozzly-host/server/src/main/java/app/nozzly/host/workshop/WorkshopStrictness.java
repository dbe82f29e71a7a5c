package app.nozzly.host.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.StrictWrites;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.Workshops;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The workshop's own setting {@code strict_writes}. Every write asks for it, so it is remembered for half a second; a change on this host counts at once,
 * one on another host within that half second. Thread-safe.
 */
public final class WorkshopStrictness implements StrictWrites {

    private static final Duration LIFE = Duration.ofMillis(500);
    private static final int MOST = 10_000;

    private record Known(boolean strict, Instant from, Instant until) {}

    private final Predicate<OperationContext> stored;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    public WorkshopStrictness(Workshops workshops, Clock clock) {
        this(context -> workshops.find(context).map(Workshop::strictWrites).orElse(false), clock);
    }

    /** @param stored what the store says of a workshop */
    WorkshopStrictness(Predicate<OperationContext> stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public boolean required(OperationContext context) {
        Instant now = clock.instant();
        return Optional.ofNullable(known.get(context.tenant()))
                .filter(one -> !now.isBefore(one.from()) && now.isBefore(one.until()))
                .orElseGet(() -> read(context, now))
                .strict();
    }

    @Override
    public void changed(OperationContext context) {
        known.compute(context.tenant(), (tenant, forgotten) -> {
            changes.incrementAndGet();
            return null;
        });
    }

    /** What was read before a change may be what was there before it: such is not remembered. */
    private Known read(OperationContext context, Instant now) {
        long before = changes.get();
        boolean strict = stored.test(context);
        if (known.size() >= MOST) {
            known.clear();
        }
        Known read = new Known(strict, now, now.plus(LIFE));
        known.compute(context.tenant(), (tenant, present) -> changes.get() == before ? read : present);
        return read;
    }
}
