package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody changes behind the program's back is found at the entry. */
class ComponentCheckTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final Locations locations = new Locations(shop.transactions, shop.ids);
    private final Components components = new Components(shop.transactions, shop.ids);
    private final ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
    private final LocationId shelf = place("Shelf");
    private final LocationId drawer = place("Drawer");
    private final String part = components
            .add(shop.context, ComponentDetails.of("Magnet", ComponentKind.MAGNET))
            .code();

    private LocationId place(String name) {
        return locations
                .add(shop.context, LocationDraft.of(name, LocationKind.SHELF))
                .id();
    }

    /** Six entries: 100 in, 30 used, 20 to the drawer (two entries), counted, and the use taken back. */
    @BeforeEach
    void move() {
        ledger.receive(shop.context, part, ComponentReceipt.now(shelf, Quantity.of(100), BigMoney.parse("GBP 0.12")));
        ComponentChange use =
                ledger.use(shop.context, part, new ComponentUse(shelf, Quantity.of(30), MovementNote.NONE));
        ledger.transfer(shop.context, part, new ComponentTransfer(shelf, drawer, Quantity.of(20), MovementNote.NONE));
        ledger.count(shop.context, part, new ComponentCount(drawer, Quantity.of(19), MovementNote.NONE));
        ledger.reverse(shop.context, use.movement().orElseThrow().movement().id(), Optional.empty());
    }

    /** The store as it would look after some rows were changed. */
    private ComponentReport report(UnaryOperator<Object> forging) {
        return shop.store.read(shop.context, real -> ComponentCheck.check(new ForgedSession(real, forging)));
    }

    private void assertFound(OptionalLong sequence, UnaryOperator<Object> forging) {
        ComponentReport report = report(forging);
        assertEquals(1, report.faults().size(), () -> report.toString());
        assertEquals(sequence, report.first().orElseThrow().sequence(), () -> report.toString());
    }

    private static UnaryOperator<Object> ofEntry(long sequence, UnaryOperator<ComponentMovement> change) {
        return row -> row instanceof ComponentMovement entry && entry.movement().sequence() == sequence
                ? change.apply(entry)
                : row;
    }

    private static UnaryOperator<Object> ofMovement(long sequence, UnaryOperator<NewComponentMovement> change) {
        return ofEntry(
                sequence,
                entry -> new ComponentMovement(
                        change.apply(entry.movement()), entry.position(), entry.balanceAfter(), entry.hash()));
    }

    /** A copy of a movement with some of its figures. */
    private record Figures(Quantity delta, Quantity total, long sequence, Optional<BigMoney> before) {

        static Figures of(NewComponentMovement movement) {
            return new Figures(
                    movement.quantityDelta(), movement.totalAfter(), movement.sequence(), movement.averageBefore());
        }

        NewComponentMovement in(NewComponentMovement movement) {
            return new NewComponentMovement(
                    movement.id(),
                    movement.component(),
                    movement.location(),
                    movement.type(),
                    delta,
                    movement.unitCost(),
                    before,
                    movement.averageAfter(),
                    total,
                    sequence,
                    movement.note(),
                    movement.reverses(),
                    movement.occurredAt(),
                    movement.recordedAt(),
                    movement.actor());
        }
    }

    @Test
    void whatTheServicesPostIsSound() {
        assertEquals(new ComponentReport(1, 6, List.of()), report(row -> row));
        StockReport all = new StockCheck(shop.transactions).check(shop.context);
        assertTrue(all.isSound());
        assertEquals(6, all.movements());
        assertEquals(List.of(), all.faults());
    }

    @Test
    void l9_whatWasChangedInAnEntryIsNamedThere() {
        assertFound(OptionalLong.of(2), ofMovement(2, movement -> {
            Figures said = Figures.of(movement);
            return new Figures(Quantity.of(-29), said.total(), said.sequence(), said.before()).in(movement);
        }));
        assertFound(OptionalLong.of(3), ofMovement(3, movement -> {
            Figures said = Figures.of(movement);
            return new Figures(said.delta(), Quantity.of(7), said.sequence(), said.before()).in(movement);
        }));
        assertFound(OptionalLong.of(9), ofMovement(4, movement -> {
            Figures said = Figures.of(movement);
            return new Figures(said.delta(), said.total(), 9, said.before()).in(movement);
        }));
        assertFound(OptionalLong.of(2), ofMovement(2, movement -> {
            Figures said = Figures.of(movement);
            return new Figures(said.delta(), said.total(), said.sequence(), Optional.empty()).in(movement);
        }));
        assertFound(
                OptionalLong.of(5),
                ofEntry(
                        5,
                        entry -> new ComponentMovement(
                                entry.movement(), entry.position() + 1, entry.balanceAfter(), entry.hash())));
        assertFound(
                OptionalLong.of(1),
                ofEntry(
                        1,
                        entry -> new ComponentMovement(
                                entry.movement(), entry.position(), entry.balanceAfter(), EntryHash.NONE)));
        assertFound(OptionalLong.of(1), ofMovement(1, movement -> {
            Figures said = Figures.of(movement);
            return new Figures(Quantity.of(-5), said.total(), said.sequence(), said.before()).in(movement);
        }));
    }

    @Test
    void l9_aReversalMustBeTheOppositeOfAnEarlierEntryAndTheOnlyOne() {
        UUID none = new UUID(9, 9);
        for (MovementId wrong : List.of(new MovementId(none))) {
            assertFound(OptionalLong.of(6), ofMovement(6, movement -> movement.reversing(wrong)));
        }
        assertFound(
                OptionalLong.of(5),
                row -> row instanceof ComponentMovement entry
                                && entry.movement().sequence() == 5
                        ? new ComponentMovement(
                                entry.movement().reversing(entry.movement().id()),
                                entry.position(),
                                entry.balanceAfter(),
                                entry.hash())
                        : row);
    }

    @Test
    void l9_whatComponentsAndStockSayMustBeWhatTheirEntriesSay() {
        assertFound(
                OptionalLong.empty(),
                row -> row instanceof Component known
                        ? new Component(
                                known.id(),
                                known.number(),
                                known.details(),
                                Quantity.of(1),
                                known.averageCost(),
                                known.entries(),
                                known.active(),
                                known.version())
                        : row);
        assertFound(
                OptionalLong.empty(),
                row -> row instanceof Component known
                        ? new Component(
                                known.id(),
                                known.number(),
                                known.details(),
                                known.quantity(),
                                Optional.empty(),
                                known.entries(),
                                known.active(),
                                known.version())
                        : row);
        assertFound(
                OptionalLong.empty(),
                row -> row instanceof Component known
                        ? new Component(
                                known.id(),
                                known.number(),
                                known.details(),
                                known.quantity(),
                                known.averageCost(),
                                known.entries() + 1,
                                known.active(),
                                known.version())
                        : row);
        assertFound(
                OptionalLong.empty(),
                row -> row instanceof ComponentStock stock && stock.location().equals(drawer) ? null : row);
    }
}
