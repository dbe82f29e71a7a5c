package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.inventory.InventoryError;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.LedgerReport;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link StockMovementRepository} does, with laws 1, 2, 4, 5 and 9 of the ledger. */
public abstract class StockMovementRepositorySuite extends StoreSuite {

    private static final int THREADS = 16;

    private final Shelf shelf = new Shelf(samples);

    @Test
    void whatIsPostedIsReadBackEqual() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        Grams balance = Grams.ZERO;
        List<StockMovement> posted = new ArrayList<>();
        for (NewMovement movement : movements(spool.id())) {
            balance = balance.plus(movement.weightDelta());
            StockMovement entry = tenant.write(session -> Shelf.post(session, movement));
            assertEquals(movement, entry.movement());
            assertEquals(balance, entry.balanceAfter());
            assertEquals(
                    Optional.of(entry),
                    tenant.read(session -> repository(session).find(movement.id())));
            posted.add(entry);
        }
        assertEquals(posted, tenant.read(session -> Shelf.ledger(session, spool.id())));
    }

    @Test
    void manyPostedTogetherAreAsIfPostedOneByOne() {
        TestTenant tenant = tenant();
        Spool one = tenant.write(shelf::spool);
        Spool other = tenant.write(shelf::spool);
        List<NewMovement> movements = List.of(
                movement(one, "1000", Optional.empty()),
                movement(other, "500", Optional.empty()),
                movement(one, "-1000", Optional.empty()),
                movement(one, "0.25", Optional.empty()));
        Spool before = tenant.read(session -> Shelf.find(session, one.id()));
        List<StockMovement> posted = tenant.write(session -> repository(session).postAll(movements));
        assertEquals(
                List.of("1000", "500", "0", "0.25"),
                posted.stream()
                        .map(entry -> entry.balanceAfter()
                                .value()
                                .stripTrailingZeros()
                                .toPlainString())
                        .toList());
        assertEquals(
                List.of(1L, 1L, 2L, 3L),
                posted.stream().map(StockMovement::sequence).toList());
        Spool after = tenant.read(session -> Shelf.find(session, one.id()));
        assertEquals(Grams.of("0.25"), after.remaining());
        assertEquals(before.version().number() + 3, after.version().number());
        assertEquals(
                List.of(posted.get(0), posted.get(2), posted.get(3)),
                tenant.read(session -> Shelf.ledger(session, one.id())));
        StockMovement next = tenant.write(session -> Shelf.post(session, movement(one, "-0.25", Optional.empty())));
        assertEquals(4, next.sequence());
        assertEquals(List.of(), tenant.write(session -> repository(session).postAll(List.of())));
    }

    @Test
    void manyPostedTogetherAreAllOrNone() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        NewMovement purchase = movement(spool, "10", Optional.empty());
        NewMovement tooMuch = movement(spool, "-10.000000001", Optional.empty());
        assertRefused(
                InventoryError.INSUFFICIENT_STOCK,
                () -> tenant.write(session -> repository(session).postAll(List.of(purchase, tooMuch))));
        assertEquals(List.of(), tenant.read(session -> Shelf.ledger(session, spool.id())));
        tenant.write(session -> repository(session).postAll(List.of(purchase)));
        NewMovement use = movement(spool, "-1", Optional.empty());
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.write(session -> repository(session).postAll(List.of(use, purchase))));
        assertEquals(
                Grams.of("10"),
                tenant.read(session -> Shelf.find(session, spool.id()).remaining()));
        NewMovement nowhere = samples.movement(new SpoolId(samples.uuid()), Grams.of(1));
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.write(session -> repository(session).postAll(List.of(use, nowhere))));
        assertEquals(
                1, tenant.read(session -> Shelf.ledger(session, spool.id())).size());
    }

    private List<NewMovement> movements(SpoolId spool) {
        NewMovement first = new NewMovement(
                new MovementId(samples.uuid()),
                spool,
                MovementType.PURCHASE,
                Grams.of("100000.999999999"),
                Optional.of(Samples.AWKWARD),
                Optional.of(new Reference("k".repeat(40), "码".repeat(100))),
                Optional.empty(),
                Instant.parse("2001-09-09T01:46:40.000001Z"),
                Instant.parse("2099-12-31T23:59:59.999999Z"),
                new Actor(Actor.Kind.API_KEY, "i".repeat(100), Samples.AWKWARD));
        NewMovement reversal = new NewMovement(
                new MovementId(samples.uuid()),
                spool,
                MovementType.REVERSAL,
                Grams.of("-0.000000001"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(first.id()),
                first.occurredAt(),
                first.recordedAt(),
                Actor.SYSTEM);
        Stream<NewMovement> others = Stream.generate(() -> samples.movement(spool, samples.grams(10)))
                .limit(10);
        return Stream.concat(Stream.of(first, reversal), others).toList();
    }

    @Test
    void everyTypeIsKept() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        for (MovementType type : MovementType.values()) {
            NewMovement movement = typed(spool.id(), type);
            tenant.change(session -> Shelf.post(session, movement));
            StockMovement found = tenant.read(session -> repository(session).find(movement.id()))
                    .orElseThrow();
            assertEquals(type, found.movement().type());
        }
    }

    @Test
    void postingAnIdAgainChangesNothingAndGivesTheFirstEntry() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement movement = samples.movement(spool.id(), Grams.of(-60));
        StockMovement first = tenant.write(session -> Shelf.post(session, movement));
        NewMovement other = new NewMovement(
                movement.id(),
                spool.id(),
                MovementType.FOUND,
                Grams.of(7),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                samples.instant(),
                samples.instant(),
                Actor.SYSTEM);
        NewMovement nowhere = withId(samples.movement(new SpoolId(samples.uuid()), Grams.of(5)), movement.id());
        for (NewMovement again : List.of(movement, other, nowhere)) {
            assertEquals(first, tenant.write(session -> Shelf.post(session, again)));
        }
        Spool after = tenant.read(session -> Shelf.find(session, spool.id()));
        assertEquals(Grams.of(40), after.remaining());
        assertEquals(spool.version().next(), after.version());
        assertEquals(2, tenant.read(session -> Shelf.ledger(session)).size());
    }

    @Test
    void whatIsLeftOnActiveSpoolsIsAddedUp() {
        TestTenant tenant = tenant();
        assertEquals(Grams.ZERO, tenant.read(session -> spools(session).remainingOnActive()));
        stock(tenant, "40", false);
        stock(tenant, "100.5", true);
        stock(tenant, "0.000000001", true);
        stock(tenant(), "7", true);
        assertEquals(
                Grams.of("100.500000001"),
                tenant.read(session -> spools(session).remainingOnActive()));
    }

    private void stock(TestTenant tenant, String grams, boolean active) {
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(grams)));
        tenant.change(session ->
                spools(session).update(spool.with(spool.filament(), spool.initialWeight(), spool.details(), active)));
    }

    private static SpoolRepository spools(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }

    @Test
    void anIdPostedTwiceInOneTransactionIsOneMovement() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        NewMovement movement = samples.movement(spool.id(), Grams.of(5));
        tenant.change(session -> assertEquals(Shelf.post(session, movement), Shelf.post(session, movement)));
        assertEquals(
                Grams.of(5),
                tenant.read(session -> Shelf.find(session, spool.id())).remaining());
    }

    @Test
    void aMovementThatWouldTurnTheBalanceNegativeIsRefusedWithTheFigures() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of("10.5")));
        NewMovement tooMuch = samples.movement(spool.id(), Grams.of("-10.500000001"));
        NozzlyException refusal = assertRefused(
                InventoryError.INSUFFICIENT_STOCK, () -> tenant.change(session -> Shelf.post(session, tooMuch)));
        assertTrue(refusal.details().containsKey("shortages"), "says what is missing");
        assertEquals(spool, tenant.read(session -> Shelf.find(session, spool.id())));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).find(tooMuch.id())));
        StockMovement all =
                tenant.write(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of("-10.5"))));
        assertEquals(Grams.ZERO, all.balanceAfter());
    }

    @Test
    void aMovementOfAnUnknownOrForeignSpoolIsRefused() {
        TestTenant owner = tenant();
        TestTenant stranger = tenant();
        Spool spool = owner.write(session -> shelf.spoolWith(session, Grams.of(10)));
        for (SpoolId id : List.of(spool.id(), new SpoolId(samples.uuid()))) {
            NewMovement movement = samples.movement(id, Grams.of(1));
            assertRefused(CommonError.NOT_FOUND, () -> stranger.change(session -> Shelf.post(session, movement)));
            assertEquals(
                    Optional.empty(),
                    stranger.read(session -> repository(session).find(movement.id())));
        }
        assertEquals(spool, owner.read(session -> Shelf.find(session, spool.id())));
    }

    @Test
    void anotherTenantSeesNoMovementAndMayUseItsId() {
        TestTenant owner = tenant();
        TestTenant stranger = tenant();
        Spool theirs = owner.write(session -> shelf.spoolWith(session, Grams.of(10)));
        Spool own = stranger.write(shelf::spool);
        MovementId id =
                owner.read(session -> Shelf.ledger(session)).get(0).movement().id();
        assertEquals(
                Optional.empty(), stranger.read(session -> repository(session).find(id)));
        assertEquals(List.of(), stranger.read(session -> Shelf.ledger(session)));
        assertEquals(List.of(), stranger.read(session -> Shelf.ledger(session, theirs.id())));
        NewMovement same = withId(samples.movement(own.id(), Grams.of(3)), id);
        assertEquals(
                Grams.of(3),
                stranger.write(session -> Shelf.post(session, same)).balanceAfter());
        assertEquals(theirs, owner.read(session -> Shelf.find(session, theirs.id())));
    }

    @Test
    void anEntryIsTakenBackOnceAndKnownToBe() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        NewMovement bought = movement(spool, "1000", Optional.empty());
        NewMovement used = movement(spool, "-40", Optional.empty());
        NewMovement back = movement(spool, "40", Optional.of(used.id()));
        tenant.write(session -> {
            Shelf.post(session, bought);
            Shelf.post(session, used);
            return Shelf.post(session, back);
        });
        List<MovementId> all = List.of(bought.id(), used.id(), back.id(), new MovementId(samples.uuid()));
        assertEquals(
                Set.of(used.id()), tenant.read(session -> repository(session).reversed(all)));
        assertEquals(Set.of(), tenant.read(session -> repository(session).reversed(List.of())));
        assertEquals(Set.of(), tenant().read(session -> repository(session).reversed(all)), "another workshop");
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.write(session -> Shelf.post(session, movement(spool, "40", Optional.of(used.id())))));
        assertEquals(
                Grams.of(1000),
                tenant.read(session -> Shelf.find(session, spool.id()).remaining()));
    }

    private NewMovement movement(Spool spool, String delta, Optional<MovementId> reverses) {
        return new NewMovement(
                new MovementId(samples.uuid()),
                spool.id(),
                reverses.isPresent() ? MovementType.REVERSAL : MovementType.ADJUSTMENT,
                Grams.of(delta),
                Optional.empty(),
                Optional.empty(),
                reverses,
                Instant.parse("2026-06-23T10:00:00Z"),
                Instant.parse("2026-06-23T10:00:00Z"),
                new Actor(Actor.Kind.USER, "ada", "Ada"));
    }

    @Test
    void placesCountFromOneInEachSpoolAndFingerprintsFollowEachOther() {
        TestTenant tenant = tenant();
        List<Spool> spools = List.of(tenant.write(shelf::spool), tenant.write(shelf::spool));
        Map<SpoolId, LedgerEnd> ends = new HashMap<>();
        spools.forEach(spool -> ends.put(spool.id(), LedgerEnd.NONE));
        assertEquals(ends, tenant.read(session -> repository(session).ends(ends.keySet())));
        for (int step = 0; step < 20; step++) {
            SpoolId spool = samples.oneOf(spools).id();
            NewMovement movement = samples.movement(spool, Grams.of(1));
            StockMovement entry = tenant.write(session -> Shelf.post(session, movement));
            assertEquals(ends.get(spool).next(movement, entry.balanceAfter()), entry);
            ends.put(spool, LedgerEnd.after(entry));
        }
        assertEquals(ends, tenant.read(session -> repository(session).ends(ends.keySet())));
        assertEquals(Map.of(), tenant().read(session -> repository(session).ends(ends.keySet())), "another workshop");
        assertEquals(
                Long.valueOf(20), tenant.read(session -> repository(session).count()));
        assertEquals(
                Long.valueOf(0), tenant().read(session -> repository(session).count()));
    }

    @Test
    void theEntriesOfSpoolsAreReadInTheirOrderAllAtOnceOrPieceByPiece() {
        TestTenant tenant = tenant();
        List<Spool> spools =
                Stream.generate(() -> tenant.write(shelf::spool)).limit(3).toList();
        for (int step = 0; step < 30; step++) {
            SpoolId spool = samples.oneOf(spools).id();
            tenant.change(session -> Shelf.post(session, samples.movement(spool, Grams.of(1))));
        }
        List<SpoolId> two = List.of(spools.get(0).id(), spools.get(2).id());
        List<StockMovement> together =
                tenant.read(session -> repository(session).entries(two));
        for (Spool spool : spools) {
            List<StockMovement> own = tenant.read(session -> Shelf.ledger(session, spool.id()));
            assertEquals(
                    two.contains(spool.id()) ? own : List.of(),
                    together.stream()
                            .filter(entry -> entry.movement().spool().equals(spool.id()))
                            .toList());
            assertEquals(
                    own.stream().skip(2).limit(3).toList(),
                    tenant.read(session -> repository(session).entries(spool.id(), 2, 3)));
        }
        assertEquals(List.of(), tenant.read(session -> repository(session).entries(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).entries(two)), "another workshop");
    }

    @Test
    void theLedgerIsListedNewestFirstAndFiltered() {
        TestTenant tenant = tenant();
        List<Spool> spools = List.of(tenant.write(shelf::spool), tenant.write(shelf::spool));
        for (int step = 0; step < 31; step++) {
            NewMovement movement = samples.movement(samples.oneOf(spools).id(), Grams.of(1));
            tenant.change(session -> Shelf.post(session, movement));
        }
        List<StockMovement> newestFirst = tenant.read(session -> Shelf.ledger(session)).stream()
                .sorted(Comparator.comparing(
                                (StockMovement entry) -> entry.movement().recordedAt())
                        .reversed()
                        .thenComparing(entry -> entry.movement().id().toString()))
                .toList();
        assertEquals(newestFirst, pages(tenant, ListQuery.first(7), 31));
        for (Spool spool : spools) {
            List<StockMovement> own = new ArrayList<>(tenant.read(session -> Shelf.ledger(session, spool.id())));
            Collections.reverse(own);
            ListQuery latest = ListQuery.first(4)
                    .withFilters(Map.of("spool", spool.id().toString()))
                    .withSort(List.of(new SortKey("sequence", true)));
            assertEquals(own, pages(tenant, latest, own.size()));
        }
        for (MovementType type : MovementType.values()) {
            List<StockMovement> own = newestFirst.stream()
                    .filter(entry -> entry.movement().type() == type)
                    .toList();
            Map<String, String> filter = Map.of("type", type.name().toLowerCase(Locale.ROOT));
            assertEquals(own, pages(tenant, ListQuery.first(2).withFilters(filter), own.size()));
        }
    }

    @Test
    void pagingWhileOthersPostNeitherRepeatsNorSkips() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        for (int step = 0; step < 20; step++) {
            tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(1))));
        }
        List<StockMovement> before = tenant.read(session -> Shelf.ledger(session));
        List<StockMovement> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ListQuery query = ListQuery.first(3)
                    .withSort(List.of(new SortKey("sequence", true)))
                    .withCursor(cursor);
            Page<StockMovement> page =
                    tenant.read(session -> repository(session).list(query));
            seen.addAll(page.items());
            cursor = page.nextCursor();
            tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(1))));
        } while (cursor.isPresent());
        Collections.reverse(seen);
        assertEquals(before, seen);
    }

    @Test
    void unknownSortsFiltersAndCursorsAreRefused() {
        TestTenant tenant = tenant();
        for (ListQuery wrong : List.of(
                ListQuery.first(5).withSort(List.of(new SortKey("balance", false))),
                ListQuery.first(5).withFilters(Map.of("actor", "x")),
                ListQuery.first(5).withCursor(Optional.of("no cursor")))) {
            assertRefused(
                    CommonError.VALIDATION_FAILED,
                    () -> tenant.read(session -> repository(session).list(wrong)));
        }
    }

    @Test
    void aRolledBackMovementLeavesNothing() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(10)));
        NewMovement movement = samples.movement(spool.id(), Grams.of(-4));
        VersionedSuite.rollBack(tenant, session -> Shelf.post(session, movement));
        assertEquals(spool, tenant.read(session -> Shelf.find(session, spool.id())));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).find(movement.id())));
        assertEquals(
                Grams.of(6),
                tenant.write(session -> Shelf.post(session, movement)).balanceAfter());
    }

    @Test
    void ofAnOrderOfSeveralMovementsAllOrNoneHappen() {
        TestTenant tenant = tenant();
        Spool plenty = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        Spool scarce = tenant.write(session -> shelf.spoolWith(session, Grams.of(1)));
        assertThrows(
                NozzlyException.class,
                () -> tenant.change(session -> {
                    Shelf.post(session, samples.movement(plenty.id(), Grams.of(-50)));
                    Shelf.post(session, samples.movement(scarce.id(), Grams.of(-2)));
                }));
        assertEquals(plenty, tenant.read(session -> Shelf.find(session, plenty.id())));
        assertEquals(2, tenant.read(session -> Shelf.ledger(session)).size());
    }

    @Test
    void law1_everyBalanceIsTheSumOfItsMovementsAndNeverNegative() {
        TestTenant tenant = tenant();
        List<Spool> spools =
                Stream.generate(() -> tenant.write(shelf::spool)).limit(3).toList();
        for (int step = 0; step < 60; step++) {
            SpoolId spool = samples.oneOf(spools).id();
            Grams delta =
                    samples.chance() ? samples.grams(50) : samples.grams(60).negated();
            tryPosting(tenant, samples.movement(spool, delta));
        }
        assertBalanced(tenant, spools);
    }

    @Test
    void law2_postingNeverChangesEarlierEntries() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(500)));
        List<StockMovement> before = tenant.read(session -> Shelf.ledger(session, spool.id()));
        for (int step = 0; step < 20; step++) {
            tryPosting(tenant, samples.movement(spool.id(), samples.grams(80).negated()));
            tenant.change(session -> session.repository(SpoolRepository.class)
                    .update(Shelf.find(session, spool.id()).deactivated()));
            List<StockMovement> after = tenant.read(session -> Shelf.ledger(session, spool.id()));
            assertEquals(before, after.subList(0, before.size()));
            before = after;
        }
    }

    @Test
    void law4_aMovementAndItsReversalRestoreTheBalance() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(500)));
        for (int step = 0; step < 20; step++) {
            Grams delta =
                    samples.chance() ? samples.grams(50) : samples.grams(400).negated();
            NewMovement movement = samples.movement(spool.id(), delta);
            tenant.change(session -> Shelf.post(session, movement));
            tenant.change(session -> Shelf.post(session, reversal(movement)));
            assertEquals(
                    Grams.of(500),
                    tenant.read(session -> Shelf.find(session, spool.id())).remaining());
        }
    }

    @Test
    void law5_exactlyAsManySucceedAsTheGramsAllow() {
        assume(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < 5; round++) {
            TestTenant tenant = tenant();
            int allowed = samples.below(THREADS);
            Grams grams = Grams.of(10L * allowed).plus(Grams.of("9.999999999"));
            Spool spool = tenant.write(session -> shelf.spoolWith(session, grams));
            List<NewMovement> racing = Stream.generate(() -> samples.movement(spool.id(), Grams.of(-10)))
                    .limit(THREADS)
                    .toList();
            List<StockMovement> winners = Refusals.winners(
                    InventoryError.INSUFFICIENT_STOCK,
                    Race.run(THREADS, thread -> tenant.write(session -> Shelf.post(session, racing.get(thread)))));
            assertEquals(allowed, winners.size());
            assertBalanced(tenant, List.of(spool));
        }
    }

    @Test
    void ofSeveralThatPostOneIdOneMovementIsKept() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(100)));
        NewMovement movement = samples.movement(spool.id(), Grams.of(-10));
        List<Race.Outcome<StockMovement>> outcomes =
                Race.run(THREADS, thread -> tenant.write(session -> Shelf.post(session, movement)));
        List<StockMovement> answers =
                outcomes.stream().flatMap(outcome -> outcome.value().stream()).toList();
        assertEquals(THREADS, answers.size(), outcomes::toString);
        assertEquals(1, new HashSet<>(answers).size());
        assertEquals(
                Grams.of(90),
                tenant.read(session -> Shelf.find(session, spool.id())).remaining());
    }

    @Test
    void movementsOfSeveralLockedSpoolsInAnyOrderNeverBlockEachOther() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Spool> spools = Stream.generate(() -> tenant.write(session -> shelf.spoolWith(session, Grams.of(1_000))))
                .limit(2)
                .toList();
        List<Race.Outcome<Boolean>> outcomes = Race.run(8, thread -> {
            Samples own = new Samples(thread);
            List<SpoolId> both = List.of(
                    spools.get(thread % 2).id(), spools.get(1 - thread % 2).id());
            for (int step = 0; step < 10; step++) {
                tenant.change(session -> {
                    assertEquals(2, spools(session).lock(both).size());
                    Shelf.post(session, own.movement(spools.get(thread % 2).id(), Grams.of(-1)));
                    Shelf.post(session, own.movement(spools.get(1 - thread % 2).id(), Grams.of(-1)));
                });
            }
            return true;
        });
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.value().isPresent()), outcomes::toString);
        assertBalanced(tenant, spools);
        for (Spool spool : spools) {
            assertEquals(
                    Grams.of(920),
                    tenant.read(session -> Shelf.find(session, spool.id())).remaining());
        }
    }

    @Test
    void law9_replayingAllMovementsGivesTheSameBalances() {
        TestTenant origin = tenant();
        List<Spool> spools =
                Stream.generate(() -> origin.write(shelf::spool)).limit(3).toList();
        for (int step = 0; step < 40; step++) {
            Grams delta =
                    samples.chance() ? samples.grams(50) : samples.grams(60).negated();
            tryPosting(origin, samples.movement(samples.oneOf(spools).id(), delta));
        }
        TestTenant copy = tenant();
        Map<SpoolId, SpoolId> copies = new HashMap<>();
        spools.forEach(spool -> copies.put(spool.id(), copy.write(shelf::spool).id()));
        for (StockMovement entry : origin.read(session -> Shelf.ledger(session))) {
            NewMovement movement = entry.movement();
            StockMovement again = copy.write(session ->
                    Shelf.post(session, samples.movement(copies.get(movement.spool()), movement.weightDelta())));
            assertEquals(entry.balanceAfter(), again.balanceAfter());
        }
        for (Spool spool : spools) {
            Spool original = origin.read(session -> Shelf.find(session, spool.id()));
            Spool replayed = copy.read(session -> Shelf.find(session, copies.get(spool.id())));
            assertEquals(original.remaining(), replayed.remaining());
            assertEquals(original.version(), replayed.version());
        }
    }

    private void assertBalanced(TestTenant tenant, List<Spool> spools) {
        for (Spool spool : spools) {
            List<StockMovement> entries = tenant.read(session -> Shelf.ledger(session, spool.id()));
            Grams sum = Grams.ZERO;
            for (StockMovement entry : entries) {
                sum = sum.plus(entry.movement().weightDelta());
                assertEquals(sum, entry.balanceAfter());
                assertTrue(!sum.isNegative(), "never negative");
            }
            assertEquals(
                    sum, tenant.read(session -> Shelf.find(session, spool.id())).remaining());
        }
        LedgerReport report = tenant.read(LedgerCheck::check);
        assertEquals(List.of(), report.faults());
        assertEquals(spools.size(), report.spools());
    }

    private static void tryPosting(TestTenant tenant, NewMovement movement) {
        try {
            tenant.change(session -> Shelf.post(session, movement));
        } catch (NozzlyException refusal) {
            assertEquals(InventoryError.INSUFFICIENT_STOCK, refusal.code());
        }
    }

    private NewMovement reversal(NewMovement movement) {
        return new NewMovement(
                new MovementId(samples.uuid()),
                movement.spool(),
                MovementType.REVERSAL,
                movement.weightDelta().negated(),
                movement.reason(),
                movement.reference(),
                Optional.of(movement.id()),
                movement.occurredAt(),
                samples.instant(),
                movement.actor());
    }

    private NewMovement typed(SpoolId spool, MovementType type) {
        NewMovement any = samples.movement(spool, Grams.of(1));
        return new NewMovement(
                any.id(),
                spool,
                type,
                any.weightDelta(),
                any.reason(),
                any.reference(),
                any.reverses(),
                any.occurredAt(),
                any.recordedAt(),
                any.actor());
    }

    private static NewMovement withId(NewMovement any, MovementId id) {
        return new NewMovement(
                id,
                any.spool(),
                any.type(),
                any.weightDelta(),
                any.reason(),
                any.reference(),
                any.reverses(),
                any.occurredAt(),
                any.recordedAt(),
                any.actor());
    }

    private static List<StockMovement> pages(TestTenant tenant, ListQuery query, long total) {
        List<StockMovement> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ListQuery next = query.withCursor(cursor);
            Page<StockMovement> page =
                    tenant.read(session -> repository(session).list(next));
            assertEquals(total, page.total());
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return rows;
    }

    private static StockMovementRepository repository(StoreSession session) {
        return session.repository(StockMovementRepository.class);
    }
}
