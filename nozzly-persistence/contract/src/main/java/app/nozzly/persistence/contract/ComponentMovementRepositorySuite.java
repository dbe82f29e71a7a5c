package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentAdjustment;
import app.nozzly.inventory.ComponentChange;
import app.nozzly.inventory.ComponentCheck;
import app.nozzly.inventory.ComponentCount;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.ComponentMovement;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentReport;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.ComponentStock;
import app.nozzly.inventory.ComponentTransfer;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.InventoryError;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What every {@link ComponentMovementRepository} does, with the laws of the ledger that is kept in it. */
public abstract class ComponentMovementRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;
    private static final Quantity ONE = Quantity.of(1);

    /** A workshop with a component and two places. */
    private final class Bench {
        private final TestTenant tenant = tenant();
        private final OperationContext context = tenant.context();
        private final Transactions transactions = new Transactions(store(), clock);
        private final Components components = new Components(transactions, samples::uuid);
        private final ComponentLedger ledger = new ComponentLedger(transactions, this::id, clock);
        private final LocationId shelf = place("Shelf");
        private final LocationId drawer = place("Drawer");
        private final Component magnet =
                components.add(context, ComponentDetails.of("Magnet 6 × 3", ComponentKind.MAGNET));

        /** Threads race here, and the samples are not thread-safe. */
        private java.util.UUID id() {
            return java.util.UUID.randomUUID();
        }

        private LocationId place(String name) {
            return new Locations(transactions, samples::uuid)
                    .add(context, LocationDraft.of(name, LocationKind.SHELF))
                    .id();
        }

        private String code() {
            return magnet.code();
        }

        private ComponentChange receive(LocationId place, String quantity, String cost) {
            return ledger.receive(
                    context, code(), ComponentReceipt.now(place, Quantity.of(quantity), BigMoney.parse("GBP " + cost)));
        }

        private ComponentChange use(LocationId place, String quantity) {
            return ledger.use(context, code(), new ComponentUse(place, Quantity.of(quantity), MovementNote.NONE));
        }

        private ComponentChange carry(LocationId from, LocationId to, String quantity) {
            return ledger.transfer(
                    context, code(), new ComponentTransfer(from, to, Quantity.of(quantity), MovementNote.NONE));
        }

        private ComponentChange back(ComponentChange change) {
            return ledger.reverse(
                    context, change.movement().orElseThrow().movement().id(), Optional.empty());
        }

        private Component now() {
            return components.get(context, code());
        }

        private Map<LocationId, Quantity> stock() {
            return tenant.read(session -> movements(session).stockOf(List.of(magnet.id()))).stream()
                    .filter(one -> one.quantity().isPositive())
                    .collect(Collectors.toMap(ComponentStock::location, ComponentStock::quantity));
        }

        private List<ComponentMovement> entries() {
            List<ComponentMovement> all =
                    new ArrayList<>(tenant.read(session -> movements(session).after(Optional.empty(), 10_000)));
            return all;
        }

        private void assertSound() {
            ComponentReport report = new ComponentCheck(transactions).check(context);
            assertTrue(report.isSound(), () -> report.faults().toString());
            assertEquals(entries().size(), report.movements());
        }

        /** What a person could see of the stock. */
        private List<Object> state() {
            return List.of(now().quantity(), now().averageCost(), now().value(), stock());
        }
    }

    @Test
    void receiptsMoveStockTotalAndAverage() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "10", "0.12");
        bench.receive(bench.drawer, "30", "0.16");
        bench.use(bench.shelf, "4");
        // (10 × 0.12 + 30 × 0.16) ÷ 40 = 6.00 ÷ 40 = 0.15
        assertEquals(Optional.of(BigMoney.parse("GBP 0.15000000")), bench.now().averageCost());
        assertEquals(Quantity.of(36), bench.now().quantity());
        assertEquals("GBP 5.40", bench.now().value().orElseThrow().toString());
        assertEquals(Map.of(bench.shelf, Quantity.of(6), bench.drawer, Quantity.of(30)), bench.stock());
        bench.assertSound();
    }

    /** Whoever changes a component next states the version that a deed gave. */
    @Test
    void whatADeedGivesIsTheComponentAsItIsStored() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "10", "0.12");
        ComponentChange moved = bench.carry(bench.shelf, bench.drawer, "4");
        assertEquals(bench.now(), moved.component());
        ComponentChange back = bench.back(moved);
        assertEquals(bench.now(), back.component());
    }

    @Test
    void entriesAreReadBackAsTheyWerePosted() {
        Bench bench = new Bench();
        List<ComponentMovement> posted = new ArrayList<>();
        posted.add(bench.receive(bench.shelf, "2.5", "0.333").movement().orElseThrow());
        posted.add(bench.ledger
                .adjust(
                        bench.context,
                        bench.code(),
                        new ComponentAdjustment(
                                bench.shelf,
                                Quantity.of("-0.125"),
                                MovementNote.because(
                                        Optional.of(Samples.AWKWARD),
                                        samples.maybe(() -> new app.nozzly.inventory.Reference("run", "R-1")))))
                .movement()
                .orElseThrow());
        assertEquals(posted, bench.entries());
        for (ComponentMovement entry : posted) {
            assertEquals(
                    Optional.of(entry),
                    bench.tenant.read(
                            session -> movements(session).find(entry.movement().id())));
        }
        assertEquals(
                List.of(1L, 2L),
                posted.stream().map(ComponentMovement::position).toList());
    }

    @Test
    void theListIsNewestFirstAndFiltered() {
        Bench bench = new Bench();
        ComponentMovement first =
                bench.receive(bench.shelf, "9", "1").movement().orElseThrow();
        ComponentMovement second =
                bench.receive(bench.drawer, "9", "1").movement().orElseThrow();
        ComponentMovement third = bench.use(bench.shelf, "2").movement().orElseThrow();
        assertEquals(List.of(third, second, first), listed(bench, Map.of()));
        assertEquals(List.of(third, first), listed(bench, Map.of("location", bench.shelf.toString())));
        assertEquals(List.of(third), listed(bench, Map.of("type", "usage")));
        assertEquals(List.of(), listed(bench, Map.of("component", samples.uuid().toString())));
        assertEquals(
                List.of(first, second),
                bench.tenant.read(session -> movements(session).after(Optional.empty(), 2)));
        assertEquals(
                List.of(third), bench.tenant.read(session -> movements(session).after(Optional.of(second), 2)));
    }

    @Test
    void whatIsAtAPlaceIsFoundAndCounted() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "3", "1");
        bench.receive(bench.drawer, "3", "1");
        bench.use(bench.drawer, "3");
        assertEquals(
                List.of(bench.magnet.id()),
                bench.tenant.read(session -> movements(session).stockAt(bench.shelf)).stream()
                        .map(ComponentStock::component)
                        .toList());
        assertEquals(List.of(), bench.tenant.read(session -> movements(session).stockAt(bench.drawer)));
        assertEquals(
                Map.of(bench.shelf, 1L),
                bench.tenant.read(session -> movements(session).countAt(List.of(bench.shelf, bench.drawer))));
        for (Map.Entry<LocationId, Long> expected :
                Map.of(bench.shelf, 1L, bench.drawer, 0L).entrySet()) {
            ListQuery query = ListQuery.FIRST_PAGE.withFilters(
                    Map.of("location_id", expected.getKey().toString()));
            assertEquals(
                    expected.getValue(),
                    bench.tenant.read(session -> session.repository(ComponentRepository.class)
                            .list(query)
                            .total()));
        }
    }

    @Test
    void L1_theBalanceIsTheSumOfTheMovementsAndNeverNegative() {
        for (int round = 0; round < 4; round++) {
            Bench bench = new Bench();
            for (int step = 0; step < 40; step++) {
                quietly(random(bench));
                assertEquals(
                        bench.now().quantity(), bench.stock().values().stream().reduce(Quantity.ZERO, Quantity::plus));
            }
            Map<LocationId, Quantity> sums = new HashMap<>();
            bench.entries().forEach(entry -> {
                assertFalse(entry.balanceAfter().isNegative());
                sums.merge(entry.movement().location(), entry.movement().quantityDelta(), Quantity::plus);
            });
            sums.values().removeIf(Quantity::isZero);
            assertEquals(sums, bench.stock());
            bench.assertSound();
        }
    }

    @Test
    void L4_anOperationAndItsReversalRestoreBalanceAndValueExactly() {
        for (int round = 0; round < 4; round++) {
            Bench bench = new Bench();
            List<ComponentChange> done = new ArrayList<>();
            List<List<Object>> states = new ArrayList<>();
            for (int step = 0; step < 15; step++) {
                List<Object> before = bench.state();
                quietly(random(bench))
                        .filter(change -> change.movement().isPresent())
                        .ifPresent(change -> {
                            bench.back(change);
                            assertEquals(before, bench.state());
                        });
                quietly(random(bench))
                        .filter(change -> change.movement().isPresent())
                        .ifPresent(change -> {
                            states.add(before);
                            done.add(change);
                        });
            }
            for (int last = done.size() - 1; last >= 0; last--) {
                bench.back(done.get(last));
                assertEquals(states.get(last), bench.state());
            }
            assertEquals(List.of(Quantity.ZERO, Optional.empty(), Optional.empty(), Map.of()), bench.state());
            bench.assertSound();
        }
    }

    @Test
    void L2_anEntryIsTakenBackOnce() {
        Bench bench = new Bench();
        ComponentChange receipt = bench.receive(bench.shelf, "5", "0.40");
        ComponentChange carried = bench.carry(bench.shelf, bench.drawer, "2");
        bench.back(carried);
        assertRefused(InventoryError.ALREADY_REVERSED, () -> bench.back(carried));
        MovementId arrival = carried.movement().orElseThrow().movement().id().paired();
        assertRefused(
                InventoryError.ALREADY_REVERSED, () -> bench.ledger.reverse(bench.context, arrival, Optional.empty()));
        bench.back(receipt);
        assertRefused(InventoryError.ALREADY_REVERSED, () -> bench.back(receipt));
        Set<MovementId> all =
                bench.entries().stream().map(entry -> entry.movement().id()).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        receipt.movement().orElseThrow().movement().id(),
                        carried.movement().orElseThrow().movement().id(),
                        arrival),
                bench.ledger.reversed(bench.context, all));
        bench.assertSound();
    }

    @Test
    void L3_aCommandWithOneKeyHasOneEffect() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "5", "1");
        OperationContext keyed = bench.context.with(new CommandKey("k", "f", String::valueOf));
        ComponentUse use = new ComponentUse(bench.shelf, ONE, MovementNote.NONE);
        bench.ledger.use(keyed, bench.code(), use);
        assertRefused(CommonError.ALREADY_EXISTS, () -> bench.ledger.use(keyed, bench.code(), use));
        assertEquals(Quantity.of(4), bench.now().quantity());
        bench.assertSound();
    }

    @Test
    void L5_ofManyThatRaceForTheLastPiecesAsManySucceedAsThereArePieces() {
        assume(Capability.CONCURRENT_WRITERS);
        Bench bench = new Bench();
        bench.receive(bench.shelf, "5", "0.20");
        List<ComponentChange> winners = Refusals.winners(
                InventoryError.INSUFFICIENT_STOCK, Race.run(THREADS, thread -> bench.use(bench.shelf, "1")));
        assertEquals(5, winners.size());
        assertEquals(Quantity.ZERO, bench.now().quantity());
        assertEquals(Map.of(), bench.stock());
        assertEquals(
                Optional.of(BigMoney.parse("GBP 0.20000000")), bench.now().averageCost(), "the last average stays");
        bench.assertSound();
    }

    @Test
    void ofManyThatTakeOneEntryBackOneSucceeds() {
        assume(Capability.CONCURRENT_WRITERS);
        Bench bench = new Bench();
        ComponentChange receipt = bench.receive(bench.shelf, "5", "0.20");
        assertEquals(
                1,
                Refusals.winners(InventoryError.ALREADY_REVERSED, Race.run(THREADS, thread -> bench.back(receipt)))
                        .size());
        bench.assertSound();
    }

    /** They would wait for each other if each locked its first place first. */
    @Test
    void transfersAgainstEachOtherDoNotBlockEachOther() {
        assume(Capability.CONCURRENT_WRITERS);
        Bench bench = new Bench();
        bench.receive(bench.shelf, "20", "1");
        bench.receive(bench.drawer, "20", "1");
        List<ComponentChange> done = Refusals.winners(
                InventoryError.INSUFFICIENT_STOCK,
                Race.run(
                        THREADS,
                        thread -> thread % 2 == 0
                                ? bench.carry(bench.shelf, bench.drawer, "2")
                                : bench.carry(bench.drawer, bench.shelf, "2")));
        assertEquals(THREADS, done.size());
        assertEquals(Map.of(bench.shelf, Quantity.of(20), bench.drawer, Quantity.of(20)), bench.stock());
        bench.assertSound();
    }

    @Test
    void whatIsNotThereIsRefusedWithTheFigures() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "3", "1");
        NozzlyException refusal = assertRefused(InventoryError.INSUFFICIENT_STOCK, () -> bench.use(bench.shelf, "4"));
        assertEquals(
                "Magnet 6 × 3: 4 pcs are needed and 3 pcs are at Shelf; take them from another place, buy more or correct the count",
                refusal.getMessage());
        assertRefused(InventoryError.INSUFFICIENT_STOCK, () -> bench.use(bench.drawer, "1"));
        LocationId nowhere = new LocationId(samples.uuid());
        assertRefused(CommonError.NOT_FOUND, () -> bench.use(nowhere, "1"));
        assertRefused(CommonError.NOT_FOUND, () -> bench.receive(nowhere, "1", "1"));
        assertEquals(Quantity.of(3), bench.now().quantity());
    }

    @Test
    void aMovementThatDoesNotFollowOnTheLastIsRefused() {
        Bench bench = new Bench();
        ComponentMovement posted =
                bench.receive(bench.shelf, "3", "1").movement().orElseThrow();
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> bench.tenant.change(session -> movements(session).post(List.of(posted.movement()))));
        assertEquals(List.of(posted), bench.entries());
        bench.assertSound();
    }

    @Test
    void aTransferIsWholeOrNotAtAll() {
        Bench bench = new Bench();
        bench.receive(bench.shelf, "3", "1");
        List<Object> before = bench.state();
        assertRefused(InventoryError.INSUFFICIENT_STOCK, () -> bench.carry(bench.shelf, bench.drawer, "4"));
        assertEquals(before, bench.state());
        assertEquals(1, bench.entries().size());
        bench.assertSound();
    }

    @Test
    void anotherTenantSeesNothingAndMovesNothing() {
        Bench owner = new Bench();
        ComponentMovement entry =
                owner.receive(owner.shelf, "3", "1").movement().orElseThrow();
        Bench other = new Bench();
        assertEquals(
                Optional.empty(),
                other.tenant.read(
                        session -> movements(session).find(entry.movement().id())));
        assertEquals(List.of(), other.entries());
        assertEquals(List.of(), other.tenant.read(session -> movements(session).stockAt(owner.shelf)));
        ComponentId foreign = owner.magnet.id();
        assertRefused(
                CommonError.NOT_FOUND,
                () -> other.ledger.use(
                        other.context, foreign.toString(), new ComponentUse(other.shelf, ONE, MovementNote.NONE)));
        assertRefused(CommonError.NOT_FOUND, () -> other.receive(owner.shelf, "1", "1"));
    }

    /** Any deed by chance; it may be refused. */
    private Supplier<ComponentChange> random(Bench bench) {
        LocationId place = samples.chance() ? bench.shelf : bench.drawer;
        LocationId other = place.equals(bench.shelf) ? bench.drawer : bench.shelf;
        String quantity = samples.decimal(20, samples.below(4)).toPlainString();
        String cost = samples.decimal(3, samples.below(9)).toPlainString();
        return switch (samples.below(6)) {
            case 0, 1 -> () -> bench.receive(place, quantity, cost);
            case 2 -> () -> bench.use(place, quantity);
            case 3 -> () -> bench.carry(place, other, quantity);
            case 4 ->
                () -> bench.ledger.count(
                        bench.context,
                        bench.code(),
                        new ComponentCount(place, Quantity.of(quantity), MovementNote.NONE));
            default ->
                () -> bench.ledger.adjust(
                        bench.context,
                        bench.code(),
                        new ComponentAdjustment(
                                place,
                                samples.chance()
                                        ? Quantity.of(quantity)
                                        : Quantity.of(quantity).negated(),
                                MovementNote.because(Optional.of("found"))));
        };
    }

    /** What a deed came to, unless it was refused for a reason that it may be refused for. */
    private static Optional<ComponentChange> quietly(Supplier<ComponentChange> deed) {
        try {
            return Optional.of(deed.get());
        } catch (NozzlyException refusal) {
            assertTrue(
                    Set.of(InventoryError.INSUFFICIENT_STOCK, CommonError.VALIDATION_FAILED)
                            .contains(refusal.code()),
                    refusal::getMessage);
            return Optional.empty();
        }
    }

    private static List<ComponentMovement> listed(Bench bench, Map<String, String> filters) {
        List<ComponentMovement> all = new ArrayList<>();
        ListQuery query = ListQuery.first(1).withFilters(filters);
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> start = cursor;
            var page = bench.tenant.read(session -> movements(session).list(query.withCursor(start)));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return Collections.unmodifiableList(all);
    }

    private static ComponentMovementRepository movements(StoreSession session) {
        return session.repository(ComponentMovementRepository.class);
    }
}
