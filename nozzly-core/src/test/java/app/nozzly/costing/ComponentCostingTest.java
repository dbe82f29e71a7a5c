package app.nozzly.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentLedger;
import app.nozzly.inventory.ComponentReceipt;
import app.nozzly.inventory.ComponentUse;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.LocationDraft;
import app.nozzly.inventory.LocationId;
import app.nozzly.inventory.LocationKind;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.MovementNote;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Parts of the stock in products. 100 came at 0.10 and 50 at 0.16: (10 + 8) ÷ 150 = 0.12 each. */
class ComponentCostingTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final Components components = new Components(shop.transactions, shop.ids);
    private final ComponentLedger ledger = new ComponentLedger(shop.transactions, shop.ids, shop.clock);
    private final LocationId shelf = new Locations(shop.transactions, shop.ids)
            .add(shop.context, LocationDraft.of("Shelf", LocationKind.SHELF))
            .id();
    private final Component magnet = component("Magnet");

    private Component component(String name) {
        return components.add(shop.context, ComponentDetails.of(name, ComponentKind.MAGNET));
    }

    private void receive(Component component, int quantity, String cost) {
        ledger.receive(
                shop.context,
                component.code(),
                ComponentReceipt.now(shelf, Quantity.of(quantity), BigMoney.parse(cost)));
    }

    private void receiveMagnets() {
        receive(magnet, 100, "GBP 0.10");
        receive(magnet, 50, "GBP 0.16");
    }

    private static ComponentLine line(Component component, int quantity, Optional<String> unitCost) {
        return new ComponentLine(
                UUID.randomUUID(),
                Optional.of(component.id().value()),
                component.label(),
                BigDecimal.valueOf(quantity),
                unitCost.map(BigMoney::parse));
    }

    private static ProductDraft draft(String sku, List<SubProductLine> inner, ComponentLine... lines) {
        return ProductDraft.of(
                ProductDetails.of(sku, sku),
                new BillOfMaterials(List.of(), List.of(lines), inner),
                ProductionTimes.NONE);
    }

    private ProductCost cost(ComponentLine... lines) {
        return shop.costing.ofDraft(shop.context, draft("BOX", List.of(), lines));
    }

    private static ComponentPrice price(ProductCost cost) {
        return cost.componentPrices().get(0);
    }

    /** 4 × 0.12 = 0.48. */
    @Test
    void aPartOfTheStockCostsItsMovingAverage() {
        receiveMagnets();
        ProductCost cost = cost(line(magnet, 4, Optional.empty()));
        assertEquals(Money.parse("GBP 0.48"), cost.breakdown().total());
        assertEquals(List.of(), cost.breakdown().missing());
        assertEquals(Optional.of(BigMoney.parse("GBP 0.12000000")), price(cost).cost());
        assertEquals(
                Optional.of(ComponentPriceSource.MOVING_AVERAGE), price(cost).source());
        assertEquals("moving_average", ComponentPriceSource.MOVING_AVERAGE.code());
        assertEquals(
                List.of("CMP-001"),
                price(cost).component().stream().map(Component::code).toList());
    }

    @Test
    void atZeroStockTheLastAverageStays() {
        receiveMagnets();
        ledger.use(shop.context, "CMP-001", new ComponentUse(shelf, Quantity.of(150), MovementNote.NONE));
        assertEquals(
                Money.parse("GBP 0.48"),
                cost(line(magnet, 4, Optional.empty())).breakdown().total());
    }

    @Test
    void whatTheLineStatesOverridesTheAverageAndZeroIsAnOverride() {
        receiveMagnets();
        ProductCost stated = cost(line(magnet, 4, Optional.of("GBP 0.20")));
        assertEquals(Money.parse("GBP 0.80"), stated.breakdown().total());
        assertEquals(Optional.of(ComponentPriceSource.LINE), price(stated).source());
        ProductCost free = cost(line(magnet, 4, Optional.of("GBP 0")));
        assertEquals(Money.parse("GBP 0.00"), free.breakdown().total());
        assertTrue(free.breakdown().complete());
    }

    @Test
    void aPartWithoutAnyPriceIsNamed() {
        ProductCost cost = cost(line(magnet, 4, Optional.empty()));
        assertEquals(List.of("Magnet"), cost.breakdown().missing());
        assertEquals(Money.parse("GBP 0.00"), cost.breakdown().total());
        assertEquals(Optional.empty(), price(cost).source());
        assertEquals(Optional.of("CMP-001"), price(cost).component().map(Component::code));
    }

    @Test
    void anAverageInAnotherCurrencyIsAsGoodAsNone() {
        receive(magnet, 10, "EUR 0.12");
        assertEquals(
                List.of("Magnet"),
                cost(line(magnet, 4, Optional.empty())).breakdown().missing());
    }

    @Test
    void aPartThatTheStockDoesNotKnowCostsWhatItsLineStates() {
        ProductCost cost = cost(new ComponentLine(
                UUID.randomUUID(), "Ribbon", BigDecimal.valueOf(3), Optional.of(BigMoney.parse("GBP 0.05"))));
        assertEquals(Money.parse("GBP 0.15"), cost.breakdown().total());
        assertEquals(Optional.empty(), price(cost).component());
        assertEquals("line", price(cost).source().orElseThrow().code());
    }

    /** Out of use it keeps its price. Box: 4 × 0.12; crate: 2 boxes and 6 inserts at 0.05 = 0.96 + 0.30 = 1.26. */
    @Test
    void retiredPartsAndPartsOfSubProductsArePriced() {
        receiveMagnets();
        components.deactivate(shop.context, "CMP-001", Optional.empty());
        Component insert = component("Insert");
        receive(insert, 10, "GBP 0.05");
        Product box = shop.products.add(shop.context, draft("BOX", List.of(), line(magnet, 4, Optional.empty())));
        Product crate = shop.products.add(
                shop.context,
                draft(
                        "CRATE",
                        List.of(new SubProductLine(box.id(), BigDecimal.valueOf(2))),
                        line(insert, 6, Optional.empty())));
        assertEquals(
                Money.parse("GBP 1.26"),
                shop.costing.of(shop.context, crate.sku()).breakdown().total());
        assertEquals(
                List.of("BOX"),
                shop
                        .products
                        .list(
                                shop.context,
                                ListQuery.first(10)
                                        .withFilters(Map.of(
                                                "component_id", magnet.id().toString())))
                        .items()
                        .stream()
                        .map(Product::sku)
                        .toList());
        assertEquals(
                List.of("Magnet", "Insert"),
                components.findAll(shop.context, List.of(insert.id(), magnet.id())).stream()
                        .map(Component::label)
                        .toList());
    }

    @Test
    void T1_aPartThatIsNotThereIsRefused() {
        ProductDraft unknown = draft(
                "BOX",
                List.of(),
                new ComponentLine(
                        UUID.randomUUID(), Optional.of(new UUID(7, 7)), "Magnet", BigDecimal.ONE, Optional.empty()));
        NozzlyException refused = assertThrows(NozzlyException.class, () -> shop.products.add(shop.context, unknown));
        assertEquals(CommonError.NOT_FOUND, refused.code());
    }
}
