package app.nozzly.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.access.Role;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.context.Actor;
import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.jobs.Job;
import app.nozzly.jobs.JobId;
import app.nozzly.jobs.JobProgress;
import app.nozzly.jobs.JobState;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialType;
import app.nozzly.material.TemperatureRange;
import app.nozzly.pricing.ChannelId;
import app.nozzly.pricing.ChannelKind;
import app.nozzly.pricing.ChannelTerms;
import app.nozzly.pricing.OwnFeeSchedule;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.SalesChannel;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What people read in the audit trail of every kind of state. */
class SnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Filament GALAXY = filament(1, "Galaxy Black");

    @Test
    void aWorkshop() {
        Workshop ember = new Workshop(
                new TenantId(id(1)), "EMBER", "Ember", CurrencyUnit.GBP, ZoneId.of("UTC"), false, Version.INITIAL);
        assertEquals(
                List.of(
                        "code: – → EMBER",
                        "name: – → Ember",
                        "currency: – → GBP",
                        "time_zone: – → UTC",
                        "strict_writes: – → false"),
                Told.created(ember));
        assertEquals(
                List.of("time_zone: UTC → Europe/Berlin", "strict_writes: false → true"),
                Told.changed(
                        ember,
                        ember.with("EMBER", "Ember", ZoneId.of("Europe/Berlin"), true)
                                .withVersion(new Version(1))));
    }

    @Test
    void ratesReadWithoutZerosBeyondTheMinorUnit() {
        CostingPolicy before = CostingPolicy.zero(CurrencyUnit.GBP);
        CostingPolicy after = new CostingPolicy(
                BigMoney.parse("GBP 18.5"),
                new BigDecimal("120"),
                BigMoney.parse("GBP 0.28525"),
                BigMoney.parse("GBP 0.00"),
                BigMoney.parse("GBP 0.04"),
                Percentage.ofPercent("6.5"),
                Percentage.ZERO,
                BigMoney.zero(CurrencyUnit.GBP),
                BigMoney.zero(CurrencyUnit.GBP),
                CostBasis.LAST_PURCHASE,
                new Version(1));
        assertEquals(
                List.of(
                        "labour_rate_per_hour: GBP 0.00 → GBP 18.50",
                        "power_watts: 0 → 120",
                        "tariff_per_kilowatt_hour: GBP 0.00 → GBP 0.28525",
                        "maintenance_per_hour: GBP 0.00 → GBP 0.04",
                        "failure: 0 % → 6.5 %",
                        "cost_basis: weighted_average → last_purchase"),
                Told.changed(before, after));
        assertEquals(
                "labour_rate_per_hour: – → JPY 0",
                Told.created(CostingPolicy.zero(CurrencyUnit.JPY)).get(0));
    }

    @Test
    void aMaterialTypeABrandAndAFilament() {
        MaterialType pla = new MaterialType(
                "PLA",
                "Polylactide",
                new BigDecimal("1.24"),
                Optional.of(new TemperatureRange(190, 220)),
                Optional.empty(),
                Version.INITIAL);
        assertEquals(
                List.of(
                        "code: – → PLA",
                        "name: – → Polylactide",
                        "density_grams_per_cubic_centimetre: – → 1.24",
                        "nozzle_celsius.lowest: – → 190",
                        "nozzle_celsius.highest: – → 220"),
                Told.created(pla));
        assertEquals(List.of("number: 1 → –", "name: Prusament → –"), Told.removed(GALAXY.brand()));
        assertEquals(
                List.of(
                        "number: – → 1",
                        "brand: – → Prusament",
                        "material_type: – → PLA",
                        "colour.name: – → Galaxy Black",
                        "colour.hex_codes: – → #102030",
                        "diameter_millimetres: – → 1.75",
                        "density_grams_per_cubic_centimetre: – → 1.24",
                        "price: – → GBP 24.99",
                        "net_weight: – → 1000 g"),
                Told.created(GALAXY));
    }

    /** Its filament has a name; its weights are told by the ledger. */
    @Test
    void aSpool() {
        Spool spool = new Spool(
                new SpoolId(id(1)),
                7,
                GALAXY,
                Grams.of(1000),
                Grams.of("917.6"),
                Grams.ZERO,
                SpoolDetails.bought(Money.parse("GBP 24.99")),
                true,
                Version.INITIAL);
        assertEquals(
                List.of(
                        "number: – → 7",
                        "filament: – → Prusament PLA Galaxy Black",
                        "initial_weight: – → 1000 g",
                        "remaining: – → 917.6 g",
                        "allocated: – → 0 g",
                        "details.purchase_cost: – → GBP 24.99",
                        "active: – → true"),
                Told.created(spool));
        SpoolDetails moved = new SpoolDetails(
                Optional.of(Grams.of(186)),
                Optional.of(Money.parse("GBP 23.10")),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.of("Shelf B"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW));
        assertEquals(
                List.of(
                        "filament: Prusament PLA Galaxy Black → Prusament PLA Teal",
                        "details.empty_spool_weight: – → 186 g",
                        "details.purchase_cost: GBP 24.99 → GBP 23.10",
                        "details.purchase_date: – → 2026-11-02",
                        "details.storage_location: – → Shelf B",
                        "details.opened_at: – → 2026-11-20T09:30:00Z",
                        "active: true → false"),
                Told.changed(spool, spool.with(filament(2, "Teal"), Grams.of(1000), moved, false)));
    }

    @Test
    void anotherThingOfTheSameNameIsAnotherThingAndTheSameThingInAnotherVersionIsNone() {
        Holder first = new Holder(GALAXY);
        assertEquals(
                List.of("filament: Prusament PLA Galaxy Black → Prusament PLA Galaxy Black"),
                Told.changed(first, new Holder(filament(2, "Galaxy Black"))));
        assertEquals(List.of(), Told.changed(first, new Holder(GALAXY.withVersion(new Version(3)))));
    }

    @Test
    void aProductIsToldLineByLine() {
        MaterialLine black = material(1, "82.4");
        ComponentLine magnet = component(2, "4");
        Product before = product(List.of(black), List.of(magnet), List.of());
        assertEquals(
                List.of(
                        "details.sku: – → DRAGON",
                        "details.name: – → Dragon",
                        "details.tags: – → red, big",
                        "bom.materials[0]: – → PLA Galaxy Black, weight 82.4 g, waste 3 %, slot 0",
                        "bom.components[0]: – → name Magnet, quantity 4, unit_cost GBP 0.12",
                        "times.units_per_plate: – → 6",
                        "times.setup: – → 12 min",
                        "times.handling: – → 7.5 min",
                        "times.print: – → 315 min",
                        "rates.power_watts: – → 0",
                        "single_lot: – → false",
                        "active: – → true"),
                Told.created(before));
        MaterialLine heavier = material(1, "86.932");
        MaterialLine added = material(3, "5");
        SubProductLine base = new SubProductLine(new ProductId(id(9)), BigDecimal.ONE);
        assertEquals(
                List.of(
                        "bom.materials[1].weight: 82.4 g → 86.932 g",
                        "bom.materials[0]: – → PLA Galaxy Black, weight 5 g, waste 3 %, slot 0",
                        "bom.components[0]: name Magnet, quantity 4, unit_cost GBP 0.12 → –",
                        "bom.sub_products[0]: – → product " + id(9) + ", quantity 1"),
                Told.changed(before, product(List.of(added, heavier), List.of(), List.of(base))));
    }

    /** A form sends lines without their identity: what is written anew but the same is no change. */
    @Test
    void linesWithNewIdentitiesAreMatchedInTheirOrder() {
        Product before = product(List.of(material(1, "82.4"), material(2, "5")), List.of(), List.of());
        assertEquals(
                List.of(),
                Told.changed(before, product(List.of(material(3, "82.4"), material(4, "5")), List.of(), List.of())));
        assertEquals(
                List.of("bom.materials[1].weight: 5 g → 6 g"),
                Told.changed(before, product(List.of(material(3, "82.4"), material(4, "6")), List.of(), List.of())));
    }

    @Test
    void anotherOrderOfTheSameLinesIsTold() {
        MaterialLine first = material(1, "82.4");
        MaterialLine second = material(2, "5");
        List<String> told = Told.changed(
                product(List.of(first, second), List.of(), List.of()),
                product(List.of(second, first), List.of(), List.of()));
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("bom.materials: PLA Galaxy Black, weight 82.4 g"), told.get(0));
    }

    @Test
    void aChannelWithFacts() {
        SalesChannel etsy = channel(Map.of("card_region", "EU"));
        assertEquals(
                List.of(
                        "name: – → Etsy",
                        "kind: – → etsy",
                        "currency: – → GBP",
                        "terms.fee_schedule: – → etsy-gb",
                        "terms.tax: – → 20 %",
                        "terms.tax_included: – → true",
                        "terms.shipping_charged: – → GBP 3.95",
                        "terms.shipping_paid: – → GBP 3.20",
                        "terms.price_ending: – → .99",
                        "terms.facts.card_region: – → EU",
                        "active: – → true"),
                Told.created(etsy));
        assertEquals(
                List.of("terms.facts.ad_attributed: – → true", "terms.facts.card_region: EU → –"),
                Told.changed(etsy, channel(Map.of("ad_attributed", "true"))));
    }

    @Test
    void aTargetOfAPrice() {
        assertEquals(List.of("margin: – → 40 %"), Told.created((Record) PriceTarget.marginPercent("40")));
        assertEquals(
                List.of("margin: 40 % → –", "price: – → GBP 14.99"),
                Told.changed((Record) PriceTarget.marginPercent("40"), (Record)
                        PriceTarget.listPrice(Money.parse("GBP 14.99"))));
        assertEquals(
                List.of("profit: GBP 5.00 → GBP 6.00"),
                Told.changed((Record) PriceTarget.profit(Money.parse("GBP 5.00")), (Record)
                        PriceTarget.profit(Money.parse("GBP 6.00"))));
    }

    @Test
    void aRole() {
        Role packer = new Role("packer", "Packer", Permissions.viewOf(Resource.PRODUCTS), Version.INITIAL);
        assertEquals(
                List.of("code: – → packer", "name: – → Packer", "permissions: – → products.view"),
                Told.created(packer));
        assertEquals(
                List.of("permissions: products.view → stock.view stock.create stock.delete"),
                Told.changed(packer, packer.with("Packer", Permissions.allOf(Resource.STOCK))));
    }

    @Test
    void aJob() {
        Job job = Job.queued(new JobId(id(1)), "export", Map.of("format", "csv"), Actor.SYSTEM, NOW);
        assertEquals(
                List.of(
                        "kind: – → export",
                        "arguments.format: – → csv",
                        "state: – → queued",
                        "progress.done: – → 0",
                        "progress.total: – → 0",
                        "attempts: – → 0",
                        "cancel_requested: – → false",
                        "requested_by.kind: – → system",
                        "requested_by.name: – → Nozzly",
                        "created_at: – → 2026-11-20T09:30:00Z"),
                Told.created(job));
        assertEquals(
                List.of("state: queued → cancelled", "outcome: – → off", "ended_at: – → 2026-11-20T09:30:00Z"),
                Told.changed(job, job.ended(JobState.CANCELLED, JobProgress.NONE, "off", NOW)));
    }

    @Test
    void aLongTextIsComparedWholeAndShownFromShortlyBeforeTheDifference() {
        String long1 = "a".repeat(5000) + "5%" + "b".repeat(5000);
        String long2 = "a".repeat(5000) + "6%" + "b".repeat(5000);
        List<FieldChange> changes = Snapshot.changes(
                Optional.of(new OwnFeeSchedule("own", long1, Version.INITIAL)),
                Optional.of(new OwnFeeSchedule("own", long2, Version.INITIAL)));
        FieldChange change = changes.get(0);
        String same = "…" + "a".repeat(100);
        assertTrue(change.before().orElseThrow().startsWith(same + "5%b"));
        assertTrue(change.after().orElseThrow().startsWith(same + "6%b"));
        assertEquals(2001, change.after().orElseThrow().length());
        assertTrue(change.after().orElseThrow().endsWith("b…"));
        String shown =
                Told.created(new OwnFeeSchedule("own", long1, Version.INITIAL)).get(0);
        assertEquals("text: – → ".length() + 2001, shown.length());
    }

    @Test
    void textsThatDifferInTheirLengthAloneAreTold() {
        String text = "x".repeat(3000);
        assertEquals(1, Told.changed(new Text(text), new Text(text + "y")).size());
        assertEquals(1, Told.changed(new Text(text + "y"), new Text(text)).size());
        assertEquals(List.of("value: short → –"), Told.changed(new Text("short"), new Text("")));
    }

    @Test
    void noCharacterIsCutInHalf() {
        String reels = "🧵".repeat(2000);
        for (String prefix : List.of("", "x")) {
            String shown = Told.created(new Text(prefix + reels)).get(0);
            assertEquals(shown, new String(shown.getBytes(UTF_8), UTF_8));
            String later = Told.changed(new Text(prefix + reels + "a"), new Text(prefix + reels + "b"))
                    .get(0);
            assertEquals(later, new String(later.getBytes(UTF_8), UTF_8));
        }
    }

    @Test
    void valuesOfOtherKinds() {
        assertEquals(
                List.of("picture: – → 3 bytes", "names: – → a, b", "times[0]: – → 2 min", "times[1]: – → 3.5 min"),
                Told.created(new Odd(
                        new byte[3], List.of("a", "b"), List.of(PrintTime.ofMinutes(2), PrintTime.ofSeconds(210)))));
        assertEquals(
                List.of("picture: 3 bytes → 3 bytes", "names: a, b → b"),
                Told.changed(
                        new Odd(new byte[3], List.of("a", "b"), List.of()),
                        new Odd(new byte[] {1, 2, 3}, List.of("b"), List.of())));
        assertEquals(
                List.of(),
                Told.changed(
                        new Amount(new BigDecimal("1.50"), BigMoney.parse("GBP 2.0")),
                        new Amount(new BigDecimal("1.5"), BigMoney.parse("GBP 2.00"))));
    }

    @Test
    void aStateThatCannotBeReadIsAFault() {
        assertThrows(IllegalStateException.class, () -> Told.created(new Broken(1)));
    }

    @Property(tries = 200)
    void nothingIsToldOfEqualsAndWhatIsCreatedIsWhatIsRemoved(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 20) Integer> numbers) {
        List<MaterialLine> lines = numbers.stream()
                .distinct()
                .map(number -> material(number, "" + number))
                .toList();
        Product product = product(lines, List.of(), List.of());
        assertEquals(List.of(), Told.changed(product, product(List.copyOf(lines), List.of(), List.of())));
        assertEquals(
                Snapshot.changes(Optional.empty(), Optional.of(product)),
                Snapshot.changes(Optional.of(product), Optional.empty()).stream()
                        .map(change -> new FieldChange(change.field(), change.after(), change.before()))
                        .toList());
    }

    /** Two different lists are never told to be the same. */
    @Property(tries = 300)
    void anyDifferenceIsTold(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 6) Integer> first,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 6) Integer> second) {
        Product before = product(lines(first), List.of(), List.of());
        Product after = product(lines(second), List.of(), List.of());
        assertEquals(
                before.equals(after),
                Told.changed(before, after).isEmpty(),
                () -> Told.changed(before, after).toString());
        List<Integer> turned = new ArrayList<>(first);
        Collections.reverse(turned);
        Product other = product(lines(turned), List.of(), List.of());
        assertFalse(!before.equals(other) && Told.changed(before, other).isEmpty());
    }

    private static List<MaterialLine> lines(List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .map(number -> material(number, "" + number))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static Filament filament(int number, String colour) {
        return new Filament(
                new FilamentId(id(number)),
                number,
                new Brand(new BrandId(id(1)), 1, "Prusament", Version.INITIAL),
                "",
                "PLA",
                Colour.of(colour, "#102030"),
                Optional.empty(),
                Filament.USUAL_DIAMETER,
                new BigDecimal("1.24"),
                Optional.of(Money.parse("GBP 24.99")),
                Optional.of(Grams.of(1000)),
                Optional.empty(),
                Optional.empty(),
                Version.INITIAL);
    }

    private static MaterialLine material(int number, String grams) {
        return new MaterialLine(
                id(number),
                MaterialKey.of("PLA", "Galaxy Black"),
                Optional.empty(),
                Grams.of(grams),
                Percentage.ofPercent("3"),
                0);
    }

    private static ComponentLine component(int number, String quantity) {
        return new ComponentLine(
                id(number), "Magnet", new BigDecimal(quantity), Optional.of(BigMoney.parse("GBP 0.12")));
    }

    private static Product product(
            List<MaterialLine> materials, List<ComponentLine> components, List<SubProductLine> subProducts) {
        return new Product(
                new ProductId(id(1)),
                new ProductDetails("DRAGON", "Dragon", Optional.empty(), Optional.empty(), List.of("red", "big")),
                new BillOfMaterials(materials, components, subProducts),
                new ProductionTimes(6, PrintTime.ofMinutes(12), PrintTime.ofSeconds(450), PrintTime.ofMinutes(315)),
                new RateOverrides(
                        Optional.empty(),
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                true,
                Version.INITIAL);
    }

    private static SalesChannel channel(Map<String, String> facts) {
        return new SalesChannel(
                new ChannelId(id(1)),
                "Etsy",
                ChannelKind.ETSY,
                CurrencyUnit.GBP,
                new ChannelTerms(
                        Optional.of("etsy-gb"),
                        Percentage.ofPercent("20"),
                        true,
                        Money.parse("GBP 3.95"),
                        Money.parse("GBP 3.20"),
                        Optional.of(".99"),
                        facts),
                true,
                Version.INITIAL);
    }

    record Holder(Filament filament) {}

    record Text(String value) {}

    record Odd(byte[] picture, List<String> names, List<PrintTime> times) {}

    record Amount(BigDecimal number, BigMoney money) {}

    record Broken(int number) {

        @Override
        public int number() {
            throw new UnsupportedOperationException("no number");
        }
    }
}
