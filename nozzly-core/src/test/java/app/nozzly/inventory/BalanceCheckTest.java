package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.quantity.Grams;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L9 by adding up: each figure that is kept beside a ledger is held against the sum of its entries. */
class BalanceCheckTest {

    private static final UnaryOperator<Object> NOTHING = row -> row;

    private final TestWorkshop shop = new TestWorkshop();
    private final Spool spool = shop.spool("Prusament", "PLA", "Black", "20.00");
    private final ComponentLedger parts = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
    private final LocationId shelf = new Locations(shop.transactions, shop.ids)
            .add(shop.context, LocationDraft.of("Shelf", LocationKind.SHELF))
            .id();
    private final Component magnet = new Components(shop.transactions, shop.ids)
            .add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET));

    /** Three entries of the spool, one of them a claim, and two of the magnet; all noted in a checkpoint. */
    @BeforeEach
    void move() {
        shop.spools.use(shop.context, spool.code(), SpoolUse.now(Grams.of(100), "print"));
        new Allocations(shop.transactions, shop.ids, shop.clock)
                .allocate(
                        shop.context,
                        AllocationRequest.all(List.of(
                                AllocationLine.of(spool.filament().key(), Grams.of(30), new Reference("order", "7")))));
        parts.receive(
                shop.context, magnet.code(), ComponentReceipt.now(shelf, Quantity.of(100), BigMoney.parse("GBP 0.12")));
        parts.use(shop.context, magnet.code(), new ComponentUse(shelf, Quantity.of(30), MovementNote.NONE));
        new Checkpoints(shop.transactions, shop.clock).make(shop.context);
    }

    private void claim(String order, int grams) {
        new Allocations(shop.transactions, shop.ids, shop.clock)
                .allocate(
                        shop.context,
                        AllocationRequest.all(List.of(AllocationLine.of(
                                spool.filament().key(), Grams.of(grams), new Reference("order", order)))));
    }

    /** The check of a store as it would look after some rows were changed; null takes one away. */
    private StockReport report(UnaryOperator<Object> forging) {
        return shop.store.read(shop.context, real -> BalanceCheck.check(new ForgedSession(real, forging)));
    }

    private void assertNamed(String fault, UnaryOperator<Object> forging) {
        List<String> faults =
                report(forging).faults().stream().map(Object::toString).toList();
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains(fault), faults::toString);
    }

    private static UnaryOperator<Object> sums(UnaryOperator<LedgerSum> change) {
        return row -> row instanceof LedgerSum sum ? change.apply(sum) : row;
    }

    private static UnaryOperator<Object> places(UnaryOperator<ComponentSum> change) {
        return row -> row instanceof ComponentSum sum ? change.apply(sum) : row;
    }

    @Test
    void whatTheServicesPostAddsUp() {
        StockReport report = report(NOTHING);
        assertEquals(List.of(), report.faults());
        assertEquals(new LedgerReport(1, 3, List.of()), report.spools());
        assertEquals(new ComponentReport(1, 2, List.of()), report.components());
        assertEquals(1, report.checkpoints().checkpoints());
        assertEquals(report, new BalanceCheck(shop.transactions).check(shop.context));
    }

    @Test
    void l9_aSpoolMustHaveWhatItsEntriesComeTo() {
        assertNamed(
                "is said to hold 870 g, but its movements come to 871 g",
                sums(sum -> new LedgerSum(sum.spool(), 3, 1, 3, Grams.of(871), sum.allocated())));
        assertNamed(
                "is said to have 30 g claimed, but its movements come to 29 g",
                sums(sum -> new LedgerSum(sum.spool(), 3, 1, 3, sum.weight(), Grams.of(29))));
        assertNamed(
                "is said to have 3 entries, but there are 2",
                sums(sum -> new LedgerSum(sum.spool(), 2, 1, 3, sum.weight(), sum.allocated())));
        assertNamed(
                "have places from 1 to 4, but there are 3",
                sums(sum -> new LedgerSum(sum.spool(), 3, 1, 4, sum.weight(), sum.allocated())));
        assertNamed(
                "have places from 0 to 3, but there are 3",
                sums(sum -> new LedgerSum(sum.spool(), 3, 0, 3, sum.weight(), sum.allocated())));
        assertNamed(
                "is said to hold 870 g, but its movements come to 0 g", row -> row instanceof LedgerSum ? null : row);
    }

    @Test
    void l9_eachOpenClaimMustHoldWhatItsEntriesComeTo() {
        assertNamed("what is kept of the claims on spool", row -> row instanceof Allocation ? null : row);
        shop.spools.use(shop.context, spool.code(), SpoolUse.now(Grams.of(1), "print"));
        claim("8", 20);
        assertEquals(List.of(), report(NOTHING).faults());
        assertNamed(
                "what is kept of the claims on spool",
                row -> row instanceof Allocation claim
                        ? open(claim, claim.open().equals(Grams.of(30)) ? 20 : 30)
                        : row);
    }

    private static Allocation open(Allocation claim, int grams) {
        return new Allocation(
                claim.id(),
                claim.spool(),
                claim.sequence(),
                claim.reference(),
                claim.reason(),
                claim.weight(),
                Grams.of(grams),
                claim.allocatedAt());
    }

    /** As when the noted entry was cut off with the spool's own end, and others were written since. */
    @Test
    void l9_whatACheckpointHasNotedMustBeThere() {
        assertNamed(
                "a checkpoint has noted 3 entries",
                row -> row instanceof LedgerEnd
                        ? new LedgerEnd(2, EntryHash.NONE)
                        : sums(sum -> new LedgerSum(sum.spool(), 2, 1, 2, sum.weight(), sum.allocated()))
                                .apply(row));
        assertNamed("entry 3 of the ledger is not the one that a checkpoint has noted", ofSpoolsOnly(row -> null));
        shop.spools.use(shop.context, spool.code(), SpoolUse.now(Grams.of(1), "print"));
        assertNamed("entry 3 of the ledger is not the one that a checkpoint has noted", ofSpoolsOnly(row -> null));
        assertNamed("a checkpoint has noted spool", row -> row instanceof Spool ? null : row);
        assertNamed("a checkpoint has noted component", row -> row instanceof Component ? null : row);
    }

    private static UnaryOperator<Object> ofSpoolsOnly(UnaryOperator<Object> change) {
        return row -> row instanceof NotedEnd end && end.spool().isPresent() ? change.apply(row) : row;
    }

    @Test
    void l9_aComponentMustHaveWhatItsEntriesComeTo() {
        assertNamed(
                "is said to have 70, or an average cost or number of entries, that its movements do not give: they come to 71",
                places(sum -> new ComponentSum(sum.component(), sum.location(), 2, 1, 2, Quantity.of(71))));
        assertNamed(
                "they come to 70",
                places(sum -> new ComponentSum(sum.component(), sum.location(), 3, 1, 2, sum.quantity())));
        assertNamed(
                "what is kept of where component",
                places(sum -> new ComponentSum(sum.component(), sum.location(), 2, 1, 5, sum.quantity())));
        assertNamed(
                "what is kept of where component",
                places(sum -> new ComponentSum(sum.component(), sum.location(), 2, 0, 2, sum.quantity())));
        assertNamed("what is kept of where component", row -> row instanceof ComponentStock ? null : row);
        assertNamed("or an average cost", row -> row instanceof BigMoney cost ? cost.multipliedBy(100) : row);
        assertNamed(
                "entry 2 of component CMP-001 at a place is not the one that a checkpoint has noted",
                row -> row instanceof NotedEnd end && end.component().isPresent() ? null : row);
    }
}
