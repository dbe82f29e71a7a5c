package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.AllocationLine;
import app.nozzly.inventory.AllocationRepository;
import app.nozzly.inventory.AllocationRequest;
import app.nozzly.inventory.AllocationResult;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.InventoryError;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AllocationRepository} does: it shows what the ledger says is claimed, with laws 1, 4 and 5. */
public abstract class AllocationRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;
    private static final Reference ORDER = new Reference("order", "2026-0007");

    private final Shelf shelf = new Shelf(samples);

    @Test
    void whatIsClaimedIsReadBackEqual() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of("1000.000000001")));
        Reference longest = new Reference("k".repeat(40), "码".repeat(100));
        NewMovement opening = opening(spool.id(), "0.000000001", longest, Optional.of(Samples.AWKWARD));
        StockMovement entry = tenant.write(session -> Shelf.post(session, opening));
        assertEquals(opening, entry.movement());
        assertEquals(
                Optional.of(entry),
                tenant.read(session ->
                        session.repository(StockMovementRepository.class).find(opening.id())));
        Allocation claim = new Allocation(
                opening.id(),
                spool.id(),
                2,
                longest,
                Optional.of(Samples.AWKWARD),
                Grams.of("0.000000001"),
                Grams.of("0.000000001"),
                opening.recordedAt());
        assertEquals(Optional.of(claim), find(tenant, claim.id()));
        assertEquals(List.of(claim), tenant.read(session -> repository(session).openFor(longest)));
        assertEquals(
                List.of(claim), tenant.read(session -> repository(session).findAll(List.of(claim.id(), claim.id()))));
        assertWeights(tenant, spool, "1000", "0.000000001");
        assertEquals(Optional.empty(), find(tenant, new MovementId(samples.uuid())));
        assertEquals(List.of(), tenant.read(session -> repository(session).findAll(List.of())));
        assertEquals(List.of(), tenant.read(session -> repository(session).openOn(List.of())));
    }

    @Test
    void whatIsGivenBackIsFreeAgainAndTheLedgerAddsUp() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement opening = opening(spool.id(), "60", ORDER, Optional.empty());
        tenant.change(session -> Shelf.post(session, opening));
        assertWeights(tenant, spool, "40", "60");
        NewMovement back = back(opening, "25");
        StockMovement entry = tenant.write(session -> Shelf.post(session, back));
        assertEquals(Grams.of(65), entry.balanceAfter());
        assertEquals(Grams.of(35), find(tenant, opening.id()).orElseThrow().open());
        assertEquals(entry, tenant.write(session -> Shelf.post(session, back)), "an id is posted once");
        assertWeights(tenant, spool, "65", "35");
        tenant.change(session -> Shelf.post(session, back(opening, "35")));
        assertEquals(List.of(), tenant.read(session -> repository(session).openOn(List.of(spool.id()))));
        assertTrue(find(tenant, opening.id()).orElseThrow().open().isZero(), "it is kept");
        assertWeights(tenant, spool, "100", "0");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        Spool other = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement opening = opening(spool.id(), "60", ORDER, Optional.empty());
        tenant.change(session -> Shelf.post(session, opening));
        List<StockMovement> entries = tenant.read(session -> Shelf.ledger(session));
        assertRefused(
                InventoryError.ALLOCATION_RELEASED,
                () -> tenant.change(session -> Shelf.post(session, back(opening, "60.000000001"))));
        assertRefused(
                InventoryError.ALLOCATION_RELEASED,
                () -> tenant.change(session -> Shelf.post(session, back(opening, "-1"))));
        assertRefused(
                InventoryError.INSUFFICIENT_STOCK,
                () -> tenant.change(
                        session -> Shelf.post(session, opening(spool.id(), "40.000000001", ORDER, Optional.empty()))));
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(session ->
                        Shelf.post(session, back(opening(spool.id(), "1", ORDER, Optional.empty()), "1"))));
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(session -> Shelf.post(session, on(other.id(), back(opening, "1")))));
        assertRefused(
                CommonError.VALIDATION_FAILED,
                () -> tenant.change(session -> Shelf.post(session, nameless(spool.id()))));
        assertEquals(entries, tenant.read(session -> Shelf.ledger(session)));
        assertWeights(tenant, spool, "40", "60");
        assertWeights(tenant, other, "100", "0");
    }

    /** Also for who swallows the refusal and goes on. */
    @Test
    void aRefusedEntryLeavesNothingBehindInItsTransaction() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement opening = opening(spool.id(), "60", ORDER, Optional.empty());
        tenant.change(session -> {
            Shelf.post(session, opening);
            assertRefused(InventoryError.ALLOCATION_RELEASED, () -> Shelf.post(session, back(opening, "61")));
            Shelf.post(session, back(opening, "10"));
        });
        assertWeights(tenant, spool, "50", "50");
    }

    @Test
    void theNewestOfASpoolComesFirst() {
        TestTenant tenant = tenant();
        List<Spool> spools = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            spools.add(tenant.write(session -> shelf.spoolWith(session, Grams.of(100))));
        }
        List<NewMovement> openings = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            NewMovement opening = opening(spools.get(number % 2).id(), "" + (1 + number), ORDER, Optional.empty());
            openings.add(opening);
            tenant.change(session -> Shelf.post(session, opening));
        }
        tenant.change(session -> Shelf.post(session, back(openings.get(8), "9")));
        List<Allocation> open = tenant.read(session ->
                repository(session).openOn(spools.stream().map(Spool::id).toList()));
        assertEquals(11, open.size());
        Comparator<Allocation> order = Comparator.comparing(
                        (Allocation claim) -> claim.spool().toString())
                .thenComparing(Comparator.comparingLong(Allocation::sequence).reversed());
        assertEquals(open.stream().sorted(order).toList(), open);
        assertEquals(
                List.of(openings.get(10).id(), openings.get(6).id()),
                tenant
                        .read(session ->
                                repository(session).openOn(List.of(spools.get(0).id())))
                        .stream()
                        .map(Allocation::id)
                        .limit(2)
                        .toList());
        assertEquals(
                11, tenant.read(session -> repository(session).openFor(ORDER)).size());
    }

    @Test
    void theListIsFilteredOrderedAndPaged() {
        TestTenant tenant = tenant();
        Spool first = tenant.write(session -> shelf.spoolWith(session, Grams.of(1000)));
        Spool second = tenant.write(session -> shelf.spoolWith(session, Grams.of(1000)));
        List<Allocation> all = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            Reference reference = new Reference(number % 2 == 0 ? "order" : "Order", "n-" + number % 3);
            NewMovement opening = opening((number < 5 ? first : second).id(), "10", reference, Optional.empty());
            tenant.change(session -> Shelf.post(session, opening));
            if (number > 6) {
                tenant.change(session -> Shelf.post(session, back(opening, "10")));
            }
            all.add(find(tenant, opening.id()).orElseThrow());
        }
        assertListed(tenant, all, Map.of());
        assertListed(tenant, all.subList(0, 5), Map.of("spool", first.id().toString()));
        assertListed(tenant, all.subList(0, 7), Map.of("open", "true"));
        assertListed(tenant, all.subList(7, 9), Map.of("open", "false"));
        assertListed(tenant, List.of(), Map.of("open", "perhaps"));
        assertListed(tenant, List.of(), Map.of("spool", "none"));
        assertListed(tenant, List.of(all.get(0), all.get(6)), Map.of("reference_kind", "order", "reference_id", "n-0"));
        assertListed(tenant, List.of(all.get(3)), Map.of("reference_kind", "Order", "reference_id", "n-0"));
    }

    private static void assertListed(TestTenant tenant, List<Allocation> expected, Map<String, String> filters) {
        for (boolean descending : List.of(true, false)) {
            ListQuery query = ListQuery.first(2)
                    .withSort(List.of(new SortKey("allocated_at", descending)))
                    .withFilters(filters);
            Comparator<Allocation> byTime = Comparator.comparing(Allocation::allocatedAt);
            List<Allocation> ordered = expected.stream()
                    .sorted((descending ? byTime.reversed() : byTime)
                            .thenComparing(claim -> claim.id().toString()))
                    .toList();
            List<Allocation> listed = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                ListQuery next = query.withCursor(cursor);
                Page<Allocation> page =
                        tenant.read(session -> repository(session).list(next));
                assertEquals(expected.size(), page.total());
                listed.addAll(page.items());
                cursor = page.nextCursor();
            } while (cursor.isPresent());
            assertEquals(ordered, listed);
        }
    }

    @Test
    void aTenantSeesNothingOfAnother() {
        TestTenant home = tenant();
        TestTenant foreign = tenant();
        Spool spool = home.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement opening = opening(spool.id(), "60", ORDER, Optional.empty());
        home.change(session -> Shelf.post(session, opening));
        assertEquals(Optional.empty(), find(foreign, opening.id()));
        assertEquals(List.of(), foreign.read(session -> repository(session).openFor(ORDER)));
        assertEquals(List.of(), foreign.read(session -> repository(session).openOn(List.of(spool.id()))));
        assertEquals(List.of(), foreign.read(session -> repository(session).findAll(List.of(opening.id()))));
        assertEquals(
                0,
                foreign.read(session -> repository(session).list(ListQuery.FIRST_PAGE))
                        .total());
    }

    @Test
    void whatIsRolledBackIsNotClaimed() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement opening = opening(spool.id(), "60", ORDER, Optional.empty());
        try {
            tenant.change(session -> {
                Shelf.post(session, opening);
                throw new VersionedSuite.ExpectedFailure();
            });
        } catch (VersionedSuite.ExpectedFailure expected) {
            assertEquals(Optional.empty(), find(tenant, opening.id()));
        }
        assertWeights(tenant, spool, "100", "0");
    }

    /** Law 5: 8 who want 150 g each of 1,000 g on three spools, and some want two colours at once. */
    @Test
    void L14_ofManyWhoWantTheLastGramsAsManyGetThemAsThereAre() {
        TestTenant tenant = tenant();
        Transactions transactions = new Transactions(store(), Clock.systemUTC());
        Allocations allocations = new Allocations(transactions, UUID::randomUUID, Clock.systemUTC());
        List<Spool> spools = new ArrayList<>();
        for (int grams : new int[] {400, 350, 250}) {
            spools.add(tenant.write(session -> {
                Spool spool = shelf.spoolWith(session, Grams.of(grams));
                return session.repository(SpoolRepository.class)
                        .update(spool.with(spool.filament(), Grams.of(1000), spool.details(), true));
            }));
        }
        List<AllocationLine> lines = spools.stream()
                .map(spool -> AllocationLine.of(spool.filament().key(), Grams.of(50), ORDER))
                .toList();
        List<Race.Outcome<AllocationResult>> outcomes = Race.run(
                THREADS,
                number -> allocations.allocate(
                        tenant.context(),
                        AllocationRequest.all(number % 2 == 0 ? lines : List.of(lines.get(2), lines.get(1)))));
        // The third spool has 250 g for 8 times 50: five get what they want.
        assertEquals(
                5,
                outcomes.stream().filter(outcome -> outcome.value().isPresent()).count());
        outcomes.stream()
                .flatMap(outcome -> outcome.failure().stream())
                .forEach(failure -> assertEquals(
                        InventoryError.INSUFFICIENT_STOCK, ((NozzlyException) failure).code(), failure::toString));
        assertWeights(tenant, spools.get(2), "0", "250");
        assertWeights(tenant, spools.get(1), "100", "250");
    }

    private static void assertWeights(TestTenant tenant, Spool spool, String remaining, String allocated) {
        Spool now = tenant.read(session -> Shelf.find(session, spool.id()));
        assertEquals(List.of(Grams.of(remaining), Grams.of(allocated)), List.of(now.remaining(), now.allocated()));
        assertEquals(List.of(), tenant.read(LedgerCheck::check).faults());
    }

    private NewMovement opening(SpoolId spool, String grams, Reference reference, Optional<String> reason) {
        MovementId id = new MovementId(samples.uuid());
        Instant now = samples.instant();
        return new NewMovement(
                id,
                spool,
                MovementType.ALLOCATION,
                Grams.of(grams).negated(),
                reason,
                Optional.of(reference),
                Optional.empty(),
                Optional.of(id),
                now,
                now,
                samples.actor());
    }

    /** Gives so much of an allocation back. */
    private NewMovement back(NewMovement opening, String grams) {
        return new NewMovement(
                new MovementId(samples.uuid()),
                opening.spool(),
                MovementType.ALLOCATION,
                Grams.of(grams),
                Optional.empty(),
                opening.reference(),
                Optional.empty(),
                Optional.of(opening.id()),
                opening.occurredAt(),
                opening.recordedAt(),
                Actor.SYSTEM);
    }

    private static NewMovement on(SpoolId spool, NewMovement any) {
        return new NewMovement(
                any.id(),
                spool,
                any.type(),
                any.weightDelta(),
                any.reason(),
                any.reference(),
                any.reverses(),
                any.allocation(),
                any.occurredAt(),
                any.recordedAt(),
                any.actor());
    }

    /** An allocation that does not say what it is for. */
    private NewMovement nameless(SpoolId spool) {
        NewMovement named = opening(spool, "1", ORDER, Optional.empty());
        return new NewMovement(
                named.id(),
                spool,
                named.type(),
                named.weightDelta(),
                named.reason(),
                Optional.empty(),
                named.reverses(),
                named.allocation(),
                named.occurredAt(),
                named.recordedAt(),
                named.actor());
    }

    private static Optional<Allocation> find(TestTenant tenant, MovementId id) {
        return tenant.read(session -> repository(session).find(id));
    }

    private static AllocationRepository repository(StoreSession session) {
        return session.repository(AllocationRepository.class);
    }
}
