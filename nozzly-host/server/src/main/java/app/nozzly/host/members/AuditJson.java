package app.nozzly.host.members;

import app.nozzly.context.Actor;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An entry of the audit trail, as it is written. Immutable. */
record AuditJson(
        UUID id,
        String action,
        String subjectKind,
        String subjectId,
        String subjectLabel,
        List<ChangeJson> changes,
        Actor.Kind actorKind,
        String actorId,
        String actorName,
        String address,
        String agent,
        String requestId,
        Instant recordedAt) {

    /** One field that changed. */
    record ChangeJson(String field, Optional<String> before, Optional<String> after) {

        static ChangeJson of(FieldChange change) {
            return new ChangeJson(change.field(), change.before(), change.after());
        }
    }

    static AuditJson of(AuditEntry entry) {
        return new AuditJson(
                entry.id(),
                entry.action(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.subject().label(),
                entry.changes().stream().map(ChangeJson::of).toList(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.actor().name(),
                entry.origin().address(),
                entry.origin().agent(),
                entry.origin().requestId(),
                entry.recordedAt());
    }
}
