package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.TestWorkshop;
import app.nozzly.store.ListQuery;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The average cost of a component, with figures worked out by hand. */
class MovingAverageTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final Components components = new Components(shop.transactions, shop.ids);
    private final ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
    private final LocationId shelf = new Locations(shop.transactions, shop.ids)
            .add(shop.context, LocationDraft.of("Shelf", LocationKind.SHELF))
            .id();
    private final String part = components
            .add(
                    shop.context,
                    ComponentDetails.of("Insert M3", ComponentKind.INSERT).withMinimum(Quantity.of(3)))
            .code();

    private ComponentChange receive(String quantity, String cost) {
        return ledger.receive(
                shop.context, part, ComponentReceipt.now(shelf, Quantity.of(quantity), BigMoney.parse("GBP " + cost)));
    }

    private ComponentChange use(String quantity) {
        return ledger.use(shop.context, part, new ComponentUse(shelf, Quantity.of(quantity), MovementNote.NONE));
    }

    private Component back(ComponentChange change) {
        return ledger.reverse(
                        shop.context, change.movement().orElseThrow().movement().id(), Optional.empty())
                .component();
    }

    private static void assertAverage(String expected, Component component) {
        assertEquals(Optional.of(BigMoney.parse("GBP " + expected)), component.averageCost());
    }

    @Test
    void aReceiptMixesByQuantityAtEightDecimalsHalfUp() {
        receive("1", "0.10");
        // (1 × 0.10 + 2 × 0.15) ÷ 3 = 0.40 ÷ 3 = 0.133333333…
        assertAverage("0.13333333", receive("2", "0.15").component());
        // (3 × 0.13333333 + 3 × 0.2) ÷ 6 = 0.99999999 ÷ 6 = 0.166666665 → half up
        assertAverage("0.16666667", receive("3", "0.2").component());
    }

    @Test
    void aUseLeavesItAndAtZeroTheLastStays() {
        receive("1", "0.10");
        receive("2", "0.15");
        ComponentChange last = use("3");
        assertAverage("0.13333333", last.component());
        assertEquals(
                Optional.of(BigMoney.parse("GBP 0.13333333")),
                last.movement().orElseThrow().movement().unitCost());
        assertEquals("GBP 0.00", last.component().value().orElseThrow().toString());
        assertAverage("0.50000000", receive("1", "0.5").component());
    }

    @Test
    void aReversalGoesBackAtTheCostAtWhichItWentOut() {
        receive("10", "1");
        ComponentChange used = use("5");
        receive("10", "3");
        // 15 at (5 × 1 + 10 × 3) ÷ 15 = 2.33333333; five come back at 1: (34.99999995 + 5) ÷ 20 = 1.9999999975
        assertAverage("2.00000000", back(used));
    }

    @Test
    void aReceiptTakenBackLateLeavesWhatTheOthersCost() {
        receive("10", "1");
        ComponentChange dear = receive("10", "3");
        receive("20", "2");
        // 40 at 2; ten at 3 leave: (80 − 30) ÷ 30 = 1.666666666…
        assertAverage("1.66666667", back(dear));
    }

    @Test
    void anAverageBelowNothingStaysAsItWas() {
        receive("10", "1");
        ComponentChange dear = receive("2", "100");
        use("9");
        // 3 at 17.5 are worth 52.5; two at 100 cannot leave it
        assertAverage("17.50000000", back(dear));
    }

    @Test
    void belowTheMinimumIsSaid() {
        assertEquals(true, receive("2", "1").component().isBelowMinimum());
        assertEquals(false, receive("1", "1").component().isBelowMinimum());
        assertEquals(
                0,
                components
                        .list(shop.context, ListQuery.FIRST_PAGE.withFilters(java.util.Map.of("below_minimum", "true")))
                        .total());
    }
}
