package app.nozzly.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProductCostingTest {

    private final TestWorkshop test = new TestWorkshop();

    /** The worked example of the cost formula, with prices that come from spools: 18.99 and 24.50 for 1,000 g each. */
    @Test
    void theWorkedExampleComesOutOfTheShelf() {
        test.spool("eSUN", "PLA", "Black", "18.99");
        test.spool("eSUN", "PLA", "White", "24.50");
        test.policies.update(test.context, rates(Version.INITIAL));
        Product product = test.products.add(
                test.context,
                ProductDraft.of(
                        ProductDetails.of("EX-1", "Example"),
                        new BillOfMaterials(
                                List.of(line("PLA", "Black", "82.4", "3"), line("PLA", "White", "11.6", "0")),
                                List.of(new ComponentLine(
                                        UUID.randomUUID(),
                                        "Magnet",
                                        BigDecimal.valueOf(4),
                                        Optional.of(BigMoney.parse("GBP 0.12")))),
                                List.of()),
                        new ProductionTimes(
                                6, PrintTime.ofMinutes(12), PrintTime.ofMinutes(7), PrintTime.ofMinutes(315))));
        ProductCost cost = test.costing.of(test.context, product.sku());
        assertEquals(
                new BigDecimal("1.895919"),
                cost.breakdown().unrounded(CostPart.MATERIAL).setScale(6, java.math.RoundingMode.HALF_UP));
        assertEquals(Money.parse("GBP 6.69"), cost.breakdown().total());
        assertTrue(cost.breakdown().complete());
        assertEquals(
                List.of("FIL-001"),
                cost.prices().get(0).spools().stream().map(Spool::code).toList());
    }

    /** 900 g at 0.020 and 100 g at 0.030 on the shelf: (18 + 3) ÷ 1000 = 0.021. */
    @Test
    void theAverageIsWeightedByWhatLiesOnTheShelf() {
        test.spool("eSUN", "PLA", "Black", "20.00");
        test.spool("eSUN", "PLA", "Black", "30.00");
        test.spools.use(test.context, "1", SpoolUse.now(Grams.of(100), "Print"));
        test.spools.use(test.context, "2", SpoolUse.now(Grams.of(900), "Print"));
        assertEquals("0.02100000", perGram(Optional.empty(), Optional.empty()));
    }

    @Test
    void basesFallBackInTheirOrder() {
        Spool old = bought("GBP 20.00", "2026-01-01");
        Spool recent = bought("GBP 30.00", "2026-06-01");
        assertEquals("0.03000000", perGram(Optional.of(CostBasis.LAST_PURCHASE), Optional.empty()));
        assertEquals(
                "0.02000000",
                perGram(Optional.of(CostBasis.SPOOL), Optional.of(old.id().value())));
        assertEquals("0.02500000", perGram(Optional.of(CostBasis.SPOOL), Optional.empty()));
        test.spools.deactivate(test.context, old.code(), Optional.empty());
        test.spools.deactivate(test.context, recent.code(), Optional.empty());
        assertEquals("0.03000000", perGram(Optional.of(CostBasis.WEIGHTED_AVERAGE), Optional.empty()));
    }

    @Test
    void theStandardFigureOfAFilamentIsTheLastResort() {
        standard("GBP 0.017");
        assertEquals("0.01700000", perGram(Optional.empty(), Optional.empty()));
    }

    private void standard(String costPerGram) {
        test.filaments.add(
                test.context,
                new FilamentDraft(
                        "eSUN",
                        "",
                        "PLA",
                        Colour.of("Black", "#000000"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BigMoney.parse(costPerGram))));
    }

    @Test
    void aLineWithoutAnyPriceIsNamedAndNeverZeroInSilence() {
        ProductCost cost =
                test.costing.ofDraft(test.context, draft(RateOverrides.NONE, line("PLA", "Black", "10", "0")));
        assertFalse(cost.breakdown().complete());
        assertEquals(List.of("PLA Black"), cost.breakdown().missing());
        assertTrue(cost.prices().get(0).price().isEmpty());
    }

    @Test
    void aSpoolWithoutCostSaysNothingAboutPrices() {
        test.spools.add(
                test.context,
                NewSpool.of(
                        FilamentDraft.of("eSUN", "PLA", Colour.of("Black", "#000000")),
                        Grams.of(1000),
                        SpoolDetails.NONE));
        assertFalse(test.costing
                .ofDraft(test.context, draft(RateOverrides.NONE, line("PLA", "Black", "10", "0")))
                .breakdown()
                .complete());
    }

    /** Two inner units at 1.00 of material each and their overhead of 10 %, none added again outside: 2 × 1.10. */
    @Test
    void subProductsBringTheirOwnUnroundedTotal() {
        test.spool("eSUN", "PLA", "Black", "10.00");
        CostingPolicy policy = test.policies.get(test.context);
        BigMoney zero = BigMoney.zero(TestWorkshop.GBP);
        test.policies.update(
                test.context,
                new CostingPolicy(
                        zero,
                        BigDecimal.ZERO,
                        zero,
                        zero,
                        zero,
                        Percentage.ZERO,
                        Percentage.ofPercent("10"),
                        zero,
                        zero,
                        CostBasis.WEIGHTED_AVERAGE,
                        policy.version()));
        Product inner = test.products.add(test.context, draft(RateOverrides.NONE, line("PLA", "Black", "100", "0")));
        Product outer = test.products.add(
                test.context,
                ProductDraft.of(
                        ProductDetails.of("SET", "Set"),
                        new BillOfMaterials(
                                List.of(), List.of(), List.of(new SubProductLine(inner.id(), BigDecimal.valueOf(2)))),
                        ProductionTimes.NONE));
        assertEquals(
                Money.parse("GBP 2.20"),
                test.costing.of(test.context, outer.id().toString()).breakdown().total());
        assertEquals(
                2,
                test.costing.of(test.context, List.of(inner.id(), outer.id())).size());
    }

    @Test
    void anOverrideOfZeroIsAnOverride() {
        test.policies.update(test.context, rates(Version.INITIAL));
        RateOverrides free = new RateOverrides(
                Optional.of(BigMoney.zero(TestWorkshop.GBP)),
                Optional.of(BigDecimal.ZERO),
                Optional.of(Percentage.ZERO),
                Optional.of(Percentage.ZERO),
                Optional.empty());
        CostingRates rates = test.costing
                .ofDraft(test.context, draft(free, line("PLA", "Black", "10", "0")))
                .rates();
        assertTrue(rates.labourPerHour().isZero());
        assertTrue(rates.failure().isZero());
        assertEquals(0, rates.machine().powerWatts().signum());
        assertTrue(rates.overhead().fraction().isZero());
    }

    @Test
    void aPolicyRefusesImpossibleRatesAndMixedCurrencies() {
        BigMoney pounds = BigMoney.zero(TestWorkshop.GBP);
        BigMoney euros = BigMoney.parse("EUR 1.00");
        assertThrows(NozzlyException.class, () -> policy(euros, pounds, "1", "0"));
        assertThrows(NozzlyException.class, () -> policy(pounds, pounds, "-1", "0"));
        assertThrows(NozzlyException.class, () -> policy(pounds, pounds, "1", "100"));
        assertThrows(NozzlyException.class, () -> policy(BigMoney.parse("GBP -1"), pounds, "1", "0"));
        assertThrows(NozzlyException.class, () -> policy(BigMoney.parse("GBP 0.123456789"), pounds, "1", "0"));
    }

    /** Money of another currency is no price: the lines are named, the rest is costed, and other products are not touched. */
    @Test
    void pricesInAnotherCurrencyAreNamedAsMissing() {
        bought("EUR 20.00", "2026-01-01");
        Product foreign = test.products.add(
                test.context,
                new ProductDraft(
                        ProductDetails.of("F-1", "Foreign"),
                        new BillOfMaterials(
                                List.of(line("PLA", "Black", "10", "0")),
                                List.of(component("Magnet", "EUR 0.12"), component("Bolt", "GBP 0.30")),
                                List.of()),
                        new ProductionTimes(1, PrintTime.ZERO, PrintTime.ofMinutes(60), PrintTime.ZERO),
                        labour("EUR 18"),
                        false,
                        true));
        Product own = test.products.add(
                test.context,
                ProductDraft.of(
                        ProductDetails.of("OWN", "Own"),
                        new BillOfMaterials(List.of(), List.of(component("Bolt", "GBP 0.30")), List.of()),
                        ProductionTimes.NONE));
        Map<ProductId, ProductCost> costs = test.costing.of(test.context, List.of(foreign.id(), own.id()));
        assertEquals(
                List.of("PLA Black", "Magnet", "Labour rate in EUR"),
                costs.get(foreign.id()).breakdown().missing());
        assertEquals(
                Money.parse("GBP 0.30"), costs.get(foreign.id()).breakdown().total());
        assertTrue(costs.get(own.id()).breakdown().complete());
        bought("GBP 30.00", "2026-01-02");
        assertEquals("0.03000000", perGram(Optional.empty(), Optional.empty()));
    }

    /** A million of a million of a million … dear bolts: the sum does not fit any amount. */
    @Test
    void aCostBeyondCountingIsNamedAndDoesNotTakeOthersWithIt() {
        Product inner = test.products.add(test.context, holding("N1", List.of()));
        Product own = test.products.add(test.context, holding("OWN", List.of()));
        for (int level = 2; level <= 5; level++) {
            SubProductLine million = new SubProductLine(inner.id(), BigDecimal.valueOf(1_000_000));
            inner = test.products.add(test.context, holding("N" + level, List.of(million)));
        }
        Map<ProductId, ProductCost> costs = test.costing.of(test.context, List.of(inner.id(), own.id()));
        assertFalse(costs.get(inner.id()).breakdown().complete());
        assertTrue(costs.get(own.id()).breakdown().complete());
        assertEquals(Money.parse("GBP 0.30"), costs.get(own.id()).breakdown().total());
        UnitCostInput endless = new UnitCostInput(
                TestWorkshop.GBP,
                List.of(),
                List.of(new ComponentInput("Bolt", new BigDecimal("1E+20"), Optional.of(BigMoney.parse("GBP 0.30")))),
                UnitTimes.NONE,
                CostingRates.none(TestWorkshop.GBP),
                List.of());
        NozzlyException refused = assertThrows(NozzlyException.class, () -> CostFormula.unitCost(endless));
        assertEquals("cost_too_large", refused.fieldErrors().get(0).code());
    }

    private static ProductDraft holding(String sku, List<SubProductLine> inner) {
        return ProductDraft.of(
                ProductDetails.of(sku, sku),
                new BillOfMaterials(List.of(), List.of(component("Bolt", "GBP 0.30")), inner),
                ProductionTimes.NONE);
    }

    @Test
    void theCurrencyOfThePolicyStays() {
        CostingPolicy euros = CostingPolicy.zero(CurrencyUnit.EUR);
        for (Executable change : List.<Executable>of(
                () -> test.policies.update(test.context, euros),
                () -> test.policies.change(test.context, current -> euros.withVersion(current.version())))) {
            NozzlyException refused = assertThrows(NozzlyException.class, change);
            assertEquals("currency", refused.fieldErrors().get(0).field());
        }
        assertEquals(TestWorkshop.GBP, test.policies.get(test.context).currency());
    }

    @Test
    void aStandardCostIsNotNegative() {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> standard("GBP -0.017"));
        assertEquals("standard_cost_per_gram", refused.fieldErrors().get(0).field());
    }

    private static ComponentLine component(String name, String unitCost) {
        return new ComponentLine(UUID.randomUUID(), name, BigDecimal.ONE, Optional.of(BigMoney.parse(unitCost)));
    }

    private static RateOverrides labour(String perHour) {
        return new RateOverrides(
                Optional.of(BigMoney.parse(perHour)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CostingPolicy policy(BigMoney labour, BigMoney other, String watts, String failurePercent) {
        return new CostingPolicy(
                labour,
                new BigDecimal(watts),
                other,
                other,
                other,
                Percentage.ofPercent(failurePercent),
                Percentage.ZERO,
                other,
                other,
                CostBasis.STANDARD,
                Version.INITIAL);
    }

    private String perGram(Optional<CostBasis> basis, Optional<UUID> spool) {
        MaterialLine line = new MaterialLine(
                UUID.randomUUID(), MaterialKey.of("PLA", "Black"), spool, Grams.of(1), Percentage.ZERO, 0);
        RateOverrides overrides =
                new RateOverrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), basis);
        return test.costing
                .ofDraft(test.context, draft(overrides, line))
                .prices()
                .get(0)
                .price()
                .orElseThrow()
                .cost()
                .getAmount()
                .toPlainString();
    }

    private Spool bought(String price, String day) {
        SpoolDetails details = new SpoolDetails(
                Optional.empty(),
                Optional.of(Money.parse(price)),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return test.spools.add(
                test.context,
                NewSpool.of(FilamentDraft.of("eSUN", "PLA", Colour.of("Black", "#000000")), Grams.of(1000), details));
    }

    private static ProductDraft draft(RateOverrides overrides, MaterialLine line) {
        return new ProductDraft(
                ProductDetails.of("P-1", "Part"),
                new BillOfMaterials(List.of(line), List.of(), List.of()),
                ProductionTimes.NONE,
                overrides,
                false,
                true);
    }

    private static MaterialLine line(String type, String colour, String grams, String wastePercent) {
        return new MaterialLine(
                UUID.randomUUID(),
                MaterialKey.of(type, colour),
                Optional.empty(),
                Grams.of(grams),
                Percentage.ofPercent(wastePercent),
                0);
    }

    private static CostingPolicy rates(Version version) {
        return new CostingPolicy(
                BigMoney.parse("GBP 18.00"),
                BigDecimal.valueOf(120),
                BigMoney.parse("GBP 0.285"),
                BigMoney.parse("GBP 0.11"),
                BigMoney.parse("GBP 0.04"),
                Percentage.ofPercent("5"),
                Percentage.ofPercent("8"),
                BigMoney.zero(TestWorkshop.GBP),
                BigMoney.zero(TestWorkshop.GBP),
                CostBasis.WEIGHTED_AVERAGE,
                version);
    }
}
