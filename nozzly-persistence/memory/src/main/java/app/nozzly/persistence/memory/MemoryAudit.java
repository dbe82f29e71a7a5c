package app.nozzly.persistence.memory;

import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The audit trail by id. */
record MemoryAudit(MemorySession session) implements AuditRepository {

    private static final Listing<AuditEntry> LISTING = new Listing<>(
            FIELDS,
            entry -> entry.id().toString(),
            Map.of("recorded_at", Column.moment(AuditEntry::recordedAt)),
            entry -> Stream.of(entry.subject().label(), entry.actor().name(), entry.action()),
            Map.of(
                    "action", entry -> Optional.of(entry.action()),
                    "subject_kind", entry -> Optional.of(entry.subject().kind()),
                    "subject_id", entry -> Optional.of(entry.subject().id()),
                    "actor_id", entry -> Optional.of(entry.actor().id())));

    @Override
    public void append(AuditEntry entry) {
        session.write().audit.insert(entry);
    }

    @Override
    public Optional<AuditEntry> find(UUID id) {
        return session.read().audit.find(id.toString());
    }

    @Override
    public Page<AuditEntry> list(ListQuery query) {
        return LISTING.page(session.read().audit.all(), query);
    }
}
