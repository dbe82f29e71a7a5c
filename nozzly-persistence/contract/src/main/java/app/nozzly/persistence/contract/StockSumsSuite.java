package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.context.OperationContext;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.ComponentMovementRepository;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.ComponentSum;
import app.nozzly.inventory.ComponentTransfer;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.InventoryValue;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.LedgerSum;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.inventory.Quantity;
import app.nozzly.inventory.Reference;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.inventory.StockReport;
import app.nozzly.inventory.Valuation;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every store adds up by itself: its ledgers, and what the stock is worth. */
public abstract class StockSumsSuite extends StoreSuite {

    private static final Reference ORDER = new Reference("order", "2026-0007");

    private final Shelf shelf = new Shelf(samples);

    private Transactions transactions() {
        return new Transactions(store(), clock);
    }

    @Test
    void ledgersOfSpoolsAreAddedUpWithWhatIsClaimed() {
        TestTenant tenant = tenant();
        Spool full = tenant.write(session -> shelf.spoolWith(session, Grams.of("1000.000000001")));
        tenant.write(shelf::spool);
        Spool used = tenant.write(session -> shelf.spoolWith(session, Grams.of(500)));
        NewMovement claim = claim(used, "60");
        tenant.change(session -> Shelf.post(session, claim));
        tenant.change(session -> Shelf.post(session, samples.movement(used.id(), Grams.of("-0.25"))));
        // 500 − 60 − 0.25 are free, and the 60 are claimed.
        assertEquals(
                Set.of(
                        new LedgerSum(full.id(), 1, 1, 1, Grams.of("1000.000000001"), Grams.ZERO),
                        new LedgerSum(used.id(), 3, 1, 3, Grams.of("439.75"), Grams.of(60))),
                Set.copyOf(tenant.read(session ->
                        session.repository(StockMovementRepository.class).sums())));
        StockReport report = tenant.read(BalanceCheck::check);
        assertEquals(List.of(), report.faults());
        assertEquals(3, report.spools().spools());
        assertEquals(4, report.movements());
        assertEquals(
                List.of(),
                tenant().read(session ->
                        session.repository(StockMovementRepository.class).sums()));
    }

    @Test
    void whatAClaimStillHoldsIsAddedUpFromItsEntries() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(500)));
        NewMovement first = claim(spool, "60");
        NewMovement second = claim(spool, "40");
        tenant.change(session -> Shelf.post(session, first));
        tenant.change(session -> Shelf.post(session, second));
        tenant.change(session -> Shelf.post(session, back(first, "25")));
        MovementId none = new MovementId(samples.uuid());
        assertEquals(
                Map.of(first.id(), Grams.of(35), second.id(), Grams.of(40)),
                tenant.read(session -> session.repository(StockMovementRepository.class)
                        .claimed(List.of(first.id(), second.id(), none, first.id()))));
        assertEquals(
                Map.of(),
                tenant.read(session ->
                        session.repository(StockMovementRepository.class).claimed(List.of())));
    }

    @Test
    void anEndThatWasNotedIsFoundAlsoWhenTheLedgerHasGrown() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(500)));
        LedgerEnd then = LedgerEnd.after(
                tenant.write(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(-1)))));
        tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(-1))));
        NotedEnd good = new NotedEnd(NotedEnd.of(spool.id()), then);
        NotedEnd elsewhere = new NotedEnd(NotedEnd.of(spool.id()), new LedgerEnd(3, then.hash()));
        NotedEnd beyond = new NotedEnd(NotedEnd.of(spool.id()), new LedgerEnd(4, then.hash()));
        NotedEnd unknown = new NotedEnd(NotedEnd.of(new SpoolId(samples.uuid())), then);
        assertEquals(Set.of(good), tenant.read(session -> confirmed(session, good)));
        assertEquals(Set.of(), tenant.read(session -> confirmed(session, elsewhere)));
        assertEquals(Set.of(), tenant.read(session -> confirmed(session, beyond)));
        assertEquals(Set.of(good), tenant.read(session -> confirmed(session, good, unknown)));
        assertEquals(Set.of(good), tenant.read(session -> confirmed(session, good, elsewhere, good)));
        assertEquals(Set.of(), tenant().read(session -> confirmed(session, good)));
    }

    private static Set<NotedEnd> confirmed(StoreSession session, NotedEnd... noted) {
        return session.repository(StockMovementRepository.class).confirmed(List.of(noted));
    }

    @Test
    void ledgersOfComponentsAreAddedUpPlaceByPlace() {
        TestTenant tenant = tenant();
        OperationContext context = tenant.context();
        LocationId here = place(context, "Shelf");
        LocationId there = place(context, "Drawer");
        ComponentLedger ledger = new ComponentLedger(transactions(), samples::uuid, clock);
        Component magnet = component(context, "Magnet", ComponentKind.MAGNET);
        ledger.receive(
                context, magnet.code(), ComponentReceipt.now(here, Quantity.of("100.5"), BigMoney.parse("GBP 0.12")));
        ledger.transfer(context, magnet.code(), new ComponentTransfer(here, there, Quantity.of(20), MovementNote.NONE));
        component(context, "Box", ComponentKind.PACKAGING);
        assertEquals(
                Map.of(magnet.id(), BigMoney.parse("GBP 0.12000000")),
                tenant.read(session ->
                        session.repository(ComponentMovementRepository.class).averages()));
        List<NotedEnd> noted = tenant
                .read(session ->
                        session.repository(ComponentMovementRepository.class).after(Optional.empty(), 10))
                .stream()
                .map(entry -> new NotedEnd(
                        NotedEnd.of(magnet.id(), entry.movement().location()),
                        new LedgerEnd(entry.position(), entry.hash())))
                .toList();
        NotedEnd wrong =
                new NotedEnd(NotedEnd.of(magnet.id(), there), noted.get(0).end());
        assertEquals(
                Set.of(noted.get(1), noted.get(2)),
                tenant.read(session -> session.repository(ComponentMovementRepository.class)
                        .confirmed(List.of(noted.get(1), noted.get(2)))));
        assertEquals(
                Set.of(),
                tenant.read(session ->
                        session.repository(ComponentMovementRepository.class).confirmed(List.of(wrong))));
        assertEquals(
                Set.of(
                        new ComponentSum(magnet.id(), here, 2, 1, 2, Quantity.of("80.5")),
                        new ComponentSum(magnet.id(), there, 1, 1, 1, Quantity.of(20))),
                Set.copyOf(tenant.read(session ->
                        session.repository(ComponentMovementRepository.class).sums())));
        StockReport report = new BalanceCheck(transactions()).check(context);
        assertEquals(List.of(), report.faults());
        assertEquals(2, report.components().components());
        assertEquals(3, report.movements());
    }

    @Test
    void theValueIsWhatIsThereAtWhatItCost() {
        TestTenant tenant = tenant();
        OperationContext context = tenant.context();
        // 1000 g for 20.00: 0.02 a gram, of which 250.125 g are there, 50 of them claimed.
        Spool bought = priced(tenant, "GBP 20.00", Optional.empty(), true);
        fill(tenant, bought, "250.125");
        tenant.change(session -> Shelf.post(session, claim(bought, "50")));
        // Landed for 25.00: 0.025 a gram, 100.5 g.
        fill(tenant, priced(tenant, "GBP 20.00", Optional.of("GBP 25.00"), true), "100.5");
        fill(tenant, priced(tenant, "EUR 30.00", Optional.empty(), true), "1000");
        // Put away, and empty: neither counts.
        fill(tenant, priced(tenant, "GBP 20.00", Optional.empty(), false), "1000");
        priced(tenant, "GBP 20.00", Optional.empty(), true);
        LocationId here = place(context, "Shelf");
        ComponentLedger ledger = new ComponentLedger(transactions(), samples::uuid, clock);
        Component magnet = component(context, "Magnet", ComponentKind.MAGNET);
        ledger.receive(context, magnet.code(), ComponentReceipt.now(here, Quantity.of(7), BigMoney.parse("GBP 0.125")));
        InventoryValue value = new Valuation(transactions(), clock).value(context);
        assertEquals(3, value.spools().items());
        assertEquals(0, value.spools().unpriced());
        assertEquals(Grams.of("1350.625"), Grams.of(value.spools().quantity()));
        // 250.125 × 0.02 + 100.5 × 0.025 = 5.0025 + 2.5125 = 7.515, half up 7.52.
        assertEquals(
                List.of(Money.parse("EUR 30.00"), Money.parse("GBP 7.52")),
                value.spools().values());
        // 7 × 0.125 = 0.875, half up 0.88; together 7.515 + 0.875 = 8.39.
        assertEquals(List.of(Money.parse("GBP 0.87")), value.components().values());
        assertEquals(List.of(Money.parse("EUR 30.00"), Money.parse("GBP 8.39")), value.values());
        assertEquals("MAGNET", value.kinds().get(0).name());
    }

    @Test
    void whateverSpoolsThereAreTheValueIsTheSumOfEachOne() {
        TestTenant tenant = tenant();
        for (int spool = 0; spool < 60; spool++) {
            Spool one = tenant.write(shelf::spool);
            if (spool % 5 > 0) {
                tenant.change(session -> Shelf.post(session, samples.movement(one.id(), samples.grams(900))));
            }
        }
        Collection<ValuedStock> each = ValuedStock.sums(
                tenant.read(session -> session.repository(SpoolRepository.class).all()).stream()
                        .filter(Spool::active)
                        .filter(spool -> spool.physical().isPositive())
                        .map(ValuedStock::of));
        assertEquals(
                plain(each),
                plain(tenant.read(
                        session -> session.repository(SpoolRepository.class).valued())));
        assertEquals(
                List.of(),
                tenant.read(
                        session -> session.repository(ComponentRepository.class).valued()));
    }

    private static Set<List<Object>> plain(Collection<ValuedStock> stock) {
        return stock.stream()
                .map(some -> List.<Object>of(
                        some.name(),
                        some.currency(),
                        some.items(),
                        some.quantity().stripTrailingZeros(),
                        some.value().stripTrailingZeros()))
                .collect(Collectors.toSet());
    }

    /** A spool of 1000 g at first, of which there is nothing yet. */
    private Spool priced(TestTenant tenant, String cost, Optional<String> landed, boolean active) {
        return tenant.write(session -> {
            Spool some = samples.spool(shelf.filament(session), shelf.nextNumber());
            Spool spool = new Spool(
                    some.id(),
                    some.number(),
                    some.filament(),
                    Grams.of(1000),
                    Grams.ZERO,
                    Grams.ZERO,
                    costing(cost, landed),
                    active,
                    some.version());
            session.repository(SpoolRepository.class).insert(spool);
            return spool;
        });
    }

    private static SpoolDetails costing(String cost, Optional<String> landed) {
        return new SpoolDetails(
                Optional.empty(),
                Optional.of(Money.parse(cost)),
                landed.map(Money::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private NewMovement claim(Spool spool, String grams) {
        MovementId id = new MovementId(samples.uuid());
        return new NewMovement(
                id,
                spool.id(),
                MovementType.ALLOCATION,
                Grams.of(grams).negated(),
                Optional.empty(),
                Optional.of(ORDER),
                Optional.empty(),
                Optional.of(id),
                samples.instant(),
                samples.instant(),
                samples.actor());
    }

    private NewMovement back(NewMovement claim, String grams) {
        return new NewMovement(
                new MovementId(samples.uuid()),
                claim.spool(),
                MovementType.ALLOCATION,
                Grams.of(grams),
                Optional.empty(),
                claim.reference(),
                Optional.empty(),
                claim.allocation(),
                samples.instant(),
                samples.instant(),
                samples.actor());
    }

    private void fill(TestTenant tenant, Spool spool, String grams) {
        tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(grams))));
    }

    private LocationId place(OperationContext context, String name) {
        return new Locations(transactions(), samples::uuid)
                .add(context, LocationDraft.of(name, LocationKind.SHELF))
                .id();
    }

    private Component component(OperationContext context, String name, ComponentKind kind) {
        return new Components(transactions(), samples::uuid).add(context, ComponentDetails.of(name, kind));
    }
}
