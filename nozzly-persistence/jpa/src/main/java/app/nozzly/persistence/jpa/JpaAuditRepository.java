package app.nozzly.persistence.jpa;

import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audit trail by id. No statement here changes or deletes. */
record JpaAuditRepository(JpaSession session) implements AuditRepository {

    private static final String TENANT = "a.tenantId";

    private static final Listing<AuditEntryRow> LISTING = new Listing<>(
            FIELDS,
            AuditEntryRow.class,
            "a",
            "AuditEntryRow a",
            new SortColumn<>("a.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "recorded_at",
                    SortColumn.<AuditEntryRow>moment("a.recordedAt", row -> row.recordedAt)
                            .indexedLatestFirst(TENANT)),
            List.of("a.searchText"),
            Map.of(
                    "action", Filter.text("a.action").ordered(TENANT, "recorded_at"),
                    "subject_kind", Filter.text("a.subjectKind").ordered(TENANT, "recorded_at"),
                    "subject_id", Filter.text("a.subjectId").orderedFew(TENANT, "recorded_at"),
                    "actor_id", Filter.text("a.actorId").ordered(TENANT, "recorded_at")));

    @Override
    public void append(AuditEntry entry) {
        session.insert(AuditEntryMapper.row(entry), Subject.of("audit entry", entry.id()));
    }

    /** In batches: one statement for up to fifty entries. */
    @Override
    public void appendAll(Collection<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            AuditEntry first = entries.iterator().next();
            session.writing(Subject.of("audit entry", first.id()), () -> {
                entries.forEach(entry -> session.persist(AuditEntryMapper.row(entry)));
                return entries;
            });
        }
    }

    @Override
    public Optional<AuditEntry> find(UUID id) {
        return session.find(AuditEntryRow.class, id).map(AuditEntryMapper::entry);
    }

    @Override
    public Page<AuditEntry> list(ListQuery query) {
        return LISTING.page(session, query).map(AuditEntryMapper::entry);
    }
}
