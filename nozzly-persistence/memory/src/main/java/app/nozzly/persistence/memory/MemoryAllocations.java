package app.nozzly.persistence.memory;

import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.SpoolId;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger says is claimed. */
record MemoryAllocations(MemorySession session) implements AllocationRepository {

    private static final String SPOOL = "spool";

    private static final Listing<Allocation> LISTING = new Listing<>(
            FIELDS,
            claim -> claim.id().toString(),
            Map.of("allocated_at", Column.moment(Allocation::allocatedAt)),
            claim -> Stream.empty(),
            Map.of(
                    SPOOL,
                    claim -> Optional.of(claim.spool().toString()),
                    "reference_kind",
                    claim -> Optional.of(claim.reference().kind()),
                    "reference_id",
                    claim -> Optional.of(claim.reference().id()),
                    "open",
                    claim -> Optional.of(String.valueOf(claim.isOpen()))));

    @Override
    public Optional<Allocation> find(MovementId id) {
        return claims().find(id);
    }

    @Override
    public List<Allocation> findAll(Collection<MovementId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(claim -> claim.id().toString()))
                .toList();
    }

    @Override
    public List<Allocation> openOn(Collection<SpoolId> spools) {
        return spools.stream()
                .distinct()
                .sorted(Comparator.comparing(SpoolId::toString))
                .flatMap(claims()::openOn)
                .toList();
    }

    @Override
    public List<Allocation> openFor(Reference reference) {
        return claims().all()
                .filter(Allocation::isOpen)
                .filter(claim -> claim.reference().equals(reference))
                .toList();
    }

    @Override
    public Page<Allocation> list(ListQuery asked) {
        ListQuery query = FIELDS.check(asked);
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.computeIfPresent(SPOOL, (name, id) -> id.toLowerCase(Locale.ROOT));
        return LISTING.page(claims().all(), query.withFilters(filters));
    }

    private Claims claims() {
        return session.read().ledger.claims();
    }
}
