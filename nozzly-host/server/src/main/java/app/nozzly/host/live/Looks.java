package app.nozzly.host.live;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.RecentChange;
import app.nozzly.inventory.RecentChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at workshops for their readers: one look serves all readers of a workshop who ask within a third of a second. Thread-safe. */
final class Looks {

    /** How far back a look goes: longer than a transaction takes between writing an entry down and showing it, and than clocks of two hosts differ. */
    static final Duration BACK = Duration.ofSeconds(30);

    private static final Duration FRESH = Duration.ofMillis(300);
    private static final int MOST = 200;

    private final RecentChanges changes;
    private final Clock clock;
    private final Map<TenantId, Look> latest = new ConcurrentHashMap<>();

    Looks(RecentChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** What changed lately. */
    Look lately(OperationContext context) {
        Instant now = clock.instant();
        latest.values().removeIf(look -> isOlder(look, now, BACK));
        return latest.compute(
                context.tenant(),
                (same, known) ->
                        known == null || isOlder(known, now, FRESH) ? look(context, now, now.minus(BACK)) : known);
    }

    /** What changed since a reader went away. */
    Look since(OperationContext context, Instant gone) {
        Instant now = clock.instant();
        Instant from = gone.minus(BACK);
        return from.isBefore(now.minus(BACK)) ? look(context, now, from) : lately(context);
    }

    private Look look(OperationContext context, Instant now, Instant from) {
        List<RecentChange> found = changes.after(context, from, MOST);
        return new Look(now, found, found.size() < MOST);
    }

    /** A clock that was set back makes every look old. */
    private static boolean isOlder(Look look, Instant now, Duration age) {
        return Duration.between(look.at(), now).abs().compareTo(age) > 0;
    }
}
