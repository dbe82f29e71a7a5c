package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.StockMovement;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the ledger says is claimed. */
record JpaAllocationRepository(JpaSession session) implements AllocationRepository {

    private static final String TENANT = "a.tenantId";

    private static final Listing<AllocationRow> LISTING = new Listing<>(
            FIELDS,
            AllocationRow.class,
            "a",
            "AllocationRow a",
            new SortColumn<>("a.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "allocated_at",
                    SortColumn.<AllocationRow>moment("a.allocatedAt", row -> row.allocatedAt)
                            .indexed(TENANT)),
            List.of(),
            Map.of(
                    "spool", Filter.id("a.spoolId").indexed(TENANT),
                    "reference_kind", Filter.text("a.referenceKind"),
                    "reference_id", Filter.text("a.referenceId").indexed(TENANT),
                    "open", Filter.flag("(case when a.openWeight > 0 then true else false end)")));

    @Override
    public Optional<Allocation> find(MovementId id) {
        return session.find(AllocationRow.class, id.value()).map(AllocationMapper::allocation);
    }

    @Override
    public List<Allocation> findAll(Collection<MovementId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "a.id in (:ids) order by a.id",
                        Map.of("ids", ids.stream().map(MovementId::value).toList()));
    }

    @Override
    public List<Allocation> openOn(Collection<SpoolId> spools) {
        return spools.isEmpty()
                ? List.of()
                : select(
                        "a.spoolId in (:spools) and a.openWeight > 0 order by a.spoolId, a.sequence desc",
                        Map.of("spools", spools.stream().map(SpoolId::value).toList()));
    }

    @Override
    public List<Allocation> openFor(Reference reference) {
        return select(
                "a.referenceKind = :kind and a.referenceId = :id and a.openWeight > 0 order by a.id",
                Map.of("kind", reference.kind(), "id", reference.id()));
    }

    @Override
    public Page<Allocation> list(ListQuery query) {
        return LISTING.page(session, query).map(AllocationMapper::allocation);
    }

    /** What the allocation that an entry names will be with it. */
    Allocation with(StockMovement entry) {
        MovementId id = entry.movement().allocation().orElseThrow();
        return entry.movement().allocates()
                ? Allocation.begunBy(entry)
                : find(id).orElseThrow(() -> NozzlyException.notFound("allocation", id))
                        .after(entry.movement());
    }

    /** Writes it after its entry was written; within {@link JpaSession#writing} only. */
    void write(StockMovement entry, Allocation claim) {
        if (entry.movement().allocates()) {
            session.persist(AllocationMapper.row(claim));
        } else {
            session.change(
                    "update AllocationRow a set a.openWeight = :open where a.id = :id",
                    Map.of("open", claim.open().value(), "id", claim.id().value()));
        }
    }

    private List<Allocation> select(String condition, Map<String, Object> values) {
        return session.select(AllocationRow.class, "select a from AllocationRow a where " + condition, values).stream()
                .map(AllocationMapper::allocation)
                .toList();
    }
}
