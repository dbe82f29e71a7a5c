package app.nozzly.store;

import app.nozzly.context.Actor;
import app.nozzly.context.Excerpt;
import app.nozzly.context.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who changed what, when, from where, old and new. Immutable, written in the transaction of the change, never changed and never deleted. Movements of
 * stock are not in it: the ledger is their trail.
 *
 * @param id identity
 * @param action what was done, for example {@code channel.changed} or {@code member.removed}
 * @param subject what it was done to
 * @param changes the fields that differ, in their order; no secret is among them
 * @param actor by whom
 * @param origin from where
 * @param recordedAt when, to the microsecond
 */
public record AuditEntry(
        UUID id,
        String action,
        Subject subject,
        List<FieldChange> changes,
        Actor actor,
        Origin origin,
        Instant recordedAt) {

    /**
     * A thing that was changed. Immutable.
     *
     * @param kind what kind of thing, for example {@code sales_channel}
     * @param id its identity
     * @param label its number or name for people, as it was then; at most 300 characters, longer ones are cut
     */
    public record Subject(String kind, String id, String label) {

        private static final int LONGEST_LABEL = 300;

        public Subject {
            label = Excerpt.of(label, LONGEST_LABEL);
        }
    }

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
