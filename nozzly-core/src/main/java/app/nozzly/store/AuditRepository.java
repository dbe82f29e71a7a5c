package app.nozzly.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores the audit trail. There is no way to change or delete an entry. */
public interface AuditRepository {

    /**
     * Searched text: the subject's label, the actor's name, the action. Filters: {@code action}, {@code subject_kind}, {@code subject_id},
     * {@code actor_id}.
     */
    ListFields FIELDS = new ListFields(
            Set.of("recorded_at"),
            Set.of("action", "subject_kind", "subject_id", "actor_id"),
            List.of(new SortKey("recorded_at", true)));

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void append(AuditEntry entry);

    /**
     * Appends many entries; a store does so in a number of statements that does not grow with theirs.
     *
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when an id is taken
     */
    default void appendAll(Collection<AuditEntry> entries) {
        entries.forEach(this::append);
    }

    Optional<AuditEntry> find(UUID id);

    Page<AuditEntry> list(ListQuery query);
}
