package app.nozzly.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private final TestWorkshop test = new TestWorkshop();
    private final Products products = test.products;

    @Test
    void aProductIsFoundByIdAndBySkuInAnyCase() {
        Product product = add("DRG-1");
        assertEquals(product, products.get(test.context, product.id().toString()));
        assertEquals(product, products.get(test.context, "drg-1"));
        for (String absent : List.of("DRG-2", new UUID(1, 1).toString(), "x".repeat(36))) {
            NozzlyException refusal = assertThrows(NozzlyException.class, () -> products.get(test.context, absent));
            assertEquals(CommonError.NOT_FOUND, refusal.code());
        }
        assertEquals(1, products.list(test.context, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void aSkuIsUnique() {
        add("DRG-1");
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> add("drg-1"));
        assertEquals(CommonError.ALREADY_EXISTS, refusal.code());
    }

    @Test
    void linesAreAddedAtTheEndAndRemovedById() {
        Product product = add("DRG-1");
        MaterialLine line = material();
        products.addMaterial(test.context, "DRG-1", Optional.empty(), line);
        ComponentLine magnet =
                new ComponentLine(products.newLineId(), "Magnet", BigDecimal.valueOf(4), Optional.empty());
        Product full = products.addComponent(test.context, "DRG-1", Optional.empty(), magnet);
        assertEquals(List.of(line), full.bom().materials());
        assertEquals(List.of(magnet), full.bom().components());
        products.removeMaterial(test.context, "DRG-1", Optional.empty(), line.id());
        Product empty = products.removeComponent(test.context, "DRG-1", Optional.empty(), magnet.id());
        assertEquals(product.bom(), empty.bom());
        assertThrows(
                NozzlyException.class,
                () -> products.removeMaterial(test.context, "DRG-1", Optional.empty(), line.id()));
        assertThrows(
                NozzlyException.class,
                () -> products.removeComponent(test.context, "DRG-1", Optional.empty(), magnet.id()));
    }

    @Test
    void aStaleChangeIsRefused() {
        Product product = add("DRG-1");
        products.addMaterial(test.context, "DRG-1", Optional.of(product.version()), material());
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> products.replace(
                        test.context, "DRG-1", Optional.of(product.version()), draft("DRG-1", List.of())));
        assertEquals(CommonError.VERSION_CONFLICT, refusal.code());
    }

    @Test
    void aDeactivatedProductStaysFoundAndMayBeDeactivatedAgain() {
        add("DRG-1");
        assertFalse(products.deactivate(test.context, "DRG-1", Optional.empty()).active());
        assertFalse(products.deactivate(test.context, "DRG-1", Optional.of(new Version(1)))
                .active());
        assertFalse(products.get(test.context, "DRG-1").active());
    }

    @Test
    void aLoopIsRefusedNamingItsWay() {
        Product a = add("A");
        Product b = products.add(test.context, draft("B", List.of(sub(a))));
        Product c = products.add(test.context, draft("C", List.of(sub(b))));
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> products.replace(test.context, "A", Optional.empty(), draft("A", List.of(sub(c)))));
        assertEquals(CatalogError.PRODUCT_CYCLE, refusal.code());
        assertTrue(refusal.getMessage().contains("A → C → B → A"), refusal.getMessage());
        assertThrows(
                NozzlyException.class,
                () -> products.replace(test.context, "A", Optional.empty(), draft("A", List.of(sub(a)))));
    }

    @Test
    void twentyLevelsAreTheDeepest() {
        Product inner = add("L1");
        for (int level = 2; level <= SubProductTree.MAXIMUM_DEPTH; level++) {
            inner = products.add(test.context, draft("L" + level, List.of(sub(inner))));
        }
        Product deepest = inner;
        NozzlyException refusal = assertThrows(
                NozzlyException.class, () -> products.add(test.context, draft("L21", List.of(sub(deepest)))));
        assertEquals(CatalogError.PRODUCT_TOO_DEEP, refusal.code());
    }

    /** The inner product of the deepest allowed tree may not become deeper; what does not touch the tree still works. */
    @Test
    void anInnerProductMayNotMakeItsOuterProductsTooDeep() {
        Product innermost = add("L1");
        Product outer = innermost;
        for (int level = 2; level <= SubProductTree.MAXIMUM_DEPTH; level++) {
            outer = products.add(test.context, draft("L" + level, List.of(sub(outer))));
        }
        Product more = add("MORE");
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> products.replace(test.context, "L1", Optional.empty(), draft("L1", List.of(sub(more)))));
        assertEquals(CatalogError.PRODUCT_TOO_DEEP, refusal.code());
        assertTrue(refusal.getMessage().contains("L20 → L19 → "), refusal.getMessage());
        products.replace(test.context, "L2", Optional.empty(), draft("L2", List.of(sub(innermost), sub(more))));
        products.deactivate(test.context, "L20", Optional.empty());
    }

    @Test
    void anUnknownSubProductIsRefused() {
        SubProductLine unknown = new SubProductLine(new ProductId(new UUID(5, 5)), BigDecimal.ONE);
        NozzlyException refusal =
                assertThrows(NozzlyException.class, () -> products.add(test.context, draft("A", List.of(unknown))));
        assertEquals("sub_products", refusal.fieldErrors().get(0).field());
    }

    @Test
    void impossibleLinesNameTheirField() {
        UUID id = new UUID(1, 1);
        MaterialKey key = MaterialKey.ofType("PLA");
        refused("weight_g", () -> new MaterialLine(id, key, Optional.empty(), Grams.of(-1), Percentage.ZERO, 0));
        refused(
                "waste_percent",
                () -> new MaterialLine(id, key, Optional.empty(), Grams.of(1), Percentage.ofPercent("1001"), 0));
        refused("slot", () -> new MaterialLine(id, key, Optional.empty(), Grams.of(1), Percentage.ZERO, 64));
        refused("quantity", () -> new ComponentLine(id, "M", new BigDecimal("0.00001"), Optional.empty()));
        refused("name", () -> new ComponentLine(id, " ", BigDecimal.ONE, Optional.empty()));
        refused("quantity", () -> new SubProductLine(new ProductId(id), new BigDecimal("-1")));
        refused("units_per_plate", () -> new ProductionTimes(0, PrintTime.ZERO, PrintTime.ZERO, PrintTime.ZERO));
        PrintTime tooLong = new PrintTime(10_000_000L * 60_000 + 1);
        refused("setup_minutes", () -> new ProductionTimes(1, tooLong, PrintTime.ZERO, PrintTime.ZERO));
        refused("handling_minutes", () -> new ProductionTimes(1, PrintTime.ZERO, tooLong, PrintTime.ZERO));
        refused("print_minutes", () -> new ProductionTimes(1, PrintTime.ZERO, PrintTime.ZERO, tooLong));
        refused("unit_cost", () -> component("GBP 100000000000"));
        assertEquals(
                "GBP 99999999999.99999999",
                component("GBP 99999999999.99999999").unitCost().orElseThrow().toString());
        refused("sku", () -> ProductDetails.of("", "Name"));
        refused("sku", () -> ProductDetails.of("A\u0007B", "Name"));
        refused("name", () -> ProductDetails.of("A", " "));
        refused(
                "tags",
                () -> new ProductDetails("A", "N", Optional.empty(), Optional.empty(), List.of("t".repeat(51))));
        SubProductLine twice = new SubProductLine(new ProductId(id), BigDecimal.ONE);
        refused("sub_products", () -> new BillOfMaterials(List.of(), List.of(), List.of(twice, twice)));
        List<MaterialLine> many = new ArrayList<>();
        for (int line = 0; line < 101; line++) {
            many.add(material());
        }
        refused("materials", () -> new BillOfMaterials(many, List.of(), List.of()));
        refused(
                "failure_percent",
                () -> new RateOverrides(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Percentage.ofPercent("100")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void unitCostsHaveEightDecimalsHoweverTheyAreWritten() {
        UUID id = new UUID(1, 1);
        ComponentLine magnet = new ComponentLine(id, "M", BigDecimal.ONE, Optional.of(BigMoney.parse("GBP 0.12")));
        assertEquals(Optional.of(BigMoney.parse("GBP 0.12000000")), magnet.unitCost());
        assertEquals(
                Optional.of(BigMoney.parse("GBP 18.00000000")), labour("GBP 18").labourRatePerHour());
        BigMoney tooFine = BigMoney.parse("GBP 0.123456789");
        refused("unit_cost", () -> new ComponentLine(id, "M", BigDecimal.ONE, Optional.of(tooFine)));
        refused("labor_rate", () -> labour("GBP 0.123456789"));
    }

    private static ComponentLine component(String unitCost) {
        return new ComponentLine(new UUID(1, 1), "M", BigDecimal.ONE, Optional.of(BigMoney.parse(unitCost)));
    }

    private static RateOverrides labour(String perHour) {
        return new RateOverrides(
                Optional.of(BigMoney.parse(perHour)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void refused(String field, Runnable action) {
        NozzlyException refusal = assertThrows(NozzlyException.class, action::run);
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    private Product add(String sku) {
        return products.add(test.context, draft(sku, List.of()));
    }

    private MaterialLine material() {
        return new MaterialLine(
                products.newLineId(),
                MaterialKey.ofType("PLA"),
                Optional.empty(),
                Grams.of("82.4"),
                Percentage.ofPercent("3"),
                0);
    }

    private static SubProductLine sub(Product product) {
        return new SubProductLine(product.id(), BigDecimal.ONE);
    }

    private static ProductDraft draft(String sku, List<SubProductLine> subProducts) {
        return ProductDraft.of(
                ProductDetails.of(sku, "Product " + sku),
                new BillOfMaterials(List.of(), List.of(), subProducts),
                ProductionTimes.NONE);
    }
}
