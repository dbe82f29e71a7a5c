package app.nozzly.store;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the audit trail of one transaction: each entry is committed with the change that it tells of, or not at all. Get it from
 * {@link Transactions#trail}. Not thread-safe.
 */
public final class Trail {

    private final OperationContext context;
    private final AuditRepository entries;
    private final IdSource ids;
    private final Clock clock;
    private final Consumer<AuditEntry> teller;

    Trail(OperationContext context, AuditRepository entries, IdSource ids, Clock clock) {
        this(context, entries, ids, clock, entries::append);
    }

    private Trail(
            OperationContext context, AuditRepository entries, IdSource ids, Clock clock, Consumer<AuditEntry> teller) {
        this.context = context;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
        this.teller = teller;
    }

    /**
     * Something new.
     *
     * @param kind what kind of thing, for example {@code sales_channel}
     * @param id its identity
     * @param label its number or name for people
     * @param thing its state
     */
    public void created(String kind, Object id, String label, Record thing) {
        note(kind + ".created", about(kind, id, label), Snapshot.changes(Optional.empty(), Optional.of(thing)));
    }

    /** Something that was changed; a change that changes nothing is not told of. */
    public void changed(String kind, Object id, String label, Record before, Record after) {
        List<FieldChange> changes = Snapshot.changes(Optional.of(before), Optional.of(after));
        if (!changes.isEmpty()) {
            note(kind + ".changed", about(kind, id, label), changes);
        }
    }

    /** Something that was taken away. */
    public void removed(String kind, Object id, String label, Record thing) {
        note(kind + ".removed", about(kind, id, label), Snapshot.changes(Optional.of(thing), Optional.empty()));
    }

    /** Something that happened without a change of state that could be shown. */
    public void note(String action, AuditEntry.Subject subject, List<FieldChange> changes) {
        teller.accept(new AuditEntry(
                ids.next(),
                action,
                subject,
                changes,
                context.actor(),
                context.origin(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** What is told within goes to the store together: for changes of many things, so that the number of statements does not grow with theirs. */
    public void together(Consumer<Trail> telling) {
        List<AuditEntry> told = new ArrayList<>();
        telling.accept(new Trail(context, entries, ids, clock, told::add));
        entries.appendAll(told);
    }

    private static AuditEntry.Subject about(String kind, Object id, String label) {
        return new AuditEntry.Subject(kind, id.toString(), label);
    }
}
