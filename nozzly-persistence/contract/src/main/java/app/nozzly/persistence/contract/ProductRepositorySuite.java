package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.CostBasis;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.quantity.PrintTime;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What every {@link ProductRepository} does. */
public abstract class ProductRepositorySuite extends ListedSuite<Product> {

    private final Shelf shelf = new Shelf(samples);

    @Override
    protected Product fresh(StoreSession session) {
        return samples.product();
    }

    @Override
    protected List<Product> extremes(StoreSession session) {
        return List.of(empty(), full(session));
    }

    private Product empty() {
        return new Product(
                new ProductId(samples.uuid()),
                ProductDetails.of("0", "x"),
                BillOfMaterials.EMPTY,
                ProductionTimes.NONE,
                RateOverrides.NONE,
                false,
                false,
                Version.INITIAL);
    }

    private Product full(StoreSession session) {
        List<String> tags = IntStream.range(0, 50)
                .mapToObj(tag -> "%02d".formatted(tag) + "码".repeat(48))
                .toList();
        ProductDetails details = new ProductDetails(
                "Ü".repeat(64),
                "码".repeat(200),
                Optional.of((Samples.AWKWARD + "\n").repeat(200)),
                Optional.of("c".repeat(200)),
                tags);
        PrintTime longest = PrintTime.ofMinutes(10_000_000);
        RateOverrides rates = new RateOverrides(
                Optional.of(BigMoney.parse("JPY 12345678.87654321")),
                Optional.of(new BigDecimal("100000")),
                Optional.of(Percentage.ofPercent("99.999999")),
                Optional.of(Percentage.ofPercent("1000")),
                Optional.of(CostBasis.LAST_PURCHASE));
        return new Product(
                new ProductId(samples.uuid()),
                details,
                fullBom(session),
                new ProductionTimes(10_000, longest, longest, longest),
                rates,
                true,
                true,
                Version.INITIAL);
    }

    private BillOfMaterials fullBom(StoreSession session) {
        UUID spool = shelf.spool(session).id().value();
        MaterialKey key = new MaterialKey(
                "PETG-CF",
                Optional.of("码".repeat(100)),
                Optional.of(Samples.AWKWARD),
                Optional.of("silk"),
                Optional.of(new BigDecimal("2.850")));
        List<MaterialLine> materials = IntStream.range(0, 100)
                .mapToObj(line -> new MaterialLine(
                        samples.uuid(),
                        line % 2 == 0 ? key : MaterialKey.ofType("PLA"),
                        Optional.of(spool).filter(any -> line % 3 == 0),
                        Grams.of("999999.999999999"),
                        Percentage.ofPercent("1000"),
                        line % 64))
                .toList();
        List<ComponentLine> components = IntStream.range(0, 100)
                .mapToObj(line -> new ComponentLine(
                        samples.uuid(),
                        "n".repeat(199) + line % 10,
                        new BigDecimal("1000000"),
                        Optional.of(BigMoney.parse("KWD 0.00000001")).filter(any -> line % 2 == 0)))
                .toList();
        List<SubProductLine> inner =
                Stream.generate(() -> sub(session)).limit(5).toList();
        return new BillOfMaterials(materials, components, inner);
    }

    /** A product of which one line names this component. */
    private Product naming(ComponentId component) {
        Product product = samples.product();
        ComponentLine line = new ComponentLine(
                samples.uuid(), Optional.of(component.value()), "Magnet", BigDecimal.TEN, Optional.empty());
        return product.withBom(product.bom()
                .withComponents(Stream.concat(product.bom().components().stream(), Stream.of(line))
                        .toList()));
    }

    private Component component(StoreSession session) {
        Component component = Component.unstocked(
                new ComponentId(samples.uuid()),
                shelf.nextNumber(),
                ComponentDetails.of(samples.word(), ComponentKind.MAGNET));
        session.repository(ComponentRepository.class).insert(component);
        return component;
    }

    private SubProductLine sub(StoreSession session) {
        Product inner = samples.product();
        insert(session, inner);
        return new SubProductLine(inner.id(), samples.decimal(100, ComponentLine.QUANTITY_SCALE));
    }

    @Override
    protected Product changed(StoreSession session, Product stored) {
        Product other = samples.product();
        BillOfMaterials bom = new BillOfMaterials(
                reordered(stored.bom().materials(), other.bom().materials()),
                reordered(stored.bom().components(), other.bom().components()),
                samples.listOf(2, () -> sub(session)));
        return new Product(
                stored.id(),
                other.details(),
                bom,
                other.times(),
                other.rates(),
                !stored.singleLot(),
                !stored.active(),
                stored.version());
    }

    /** New lines before the last of the old ones: a line may stay, move or go. */
    private static <L> List<L> reordered(List<L> before, List<L> lines) {
        return Stream.concat(lines.stream(), before.stream().skip(before.size() / 2))
                .toList();
    }

    @Override
    protected Product saying(StoreSession session, String words) {
        List<String> parts = List.of(words.split(" "));
        Product any = samples.product();
        ProductDetails details = new ProductDetails(
                parts.get(0) + "-" + samples.word(),
                samples.word(),
                Optional.empty(),
                parts.stream().skip(1).findFirst(),
                List.of());
        return with(any, details);
    }

    @Override
    protected void insert(StoreSession session, Product product) {
        repository(session).insert(product);
    }

    @Override
    protected Product update(StoreSession session, Product product) {
        return repository(session).update(product);
    }

    @Override
    protected Optional<Product> find(StoreSession session, Product product) {
        return repository(session).find(product.id());
    }

    @Override
    protected Page<Product> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        Set<String> own = new HashSet<>(ProductRepository.FIELDS.filterable());
        own.remove("component_id");
        return new ListFields(ProductRepository.FIELDS.sortable(), own, ProductRepository.FIELDS.defaultSort());
    }

    @Override
    protected String id(Product product) {
        return product.id().toString();
    }

    @Override
    protected Version version(Product product) {
        return product.version();
    }

    @Override
    protected Product withVersion(Product product, Version version) {
        return product.withVersion(version);
    }

    @Override
    protected Map<String, Function<Product, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "sku", product -> Optional.of(product.sku()),
                "name", product -> Optional.of(product.name()),
                "category", product -> product.details().category().map(category -> category));
    }

    @Override
    protected Map<String, Function<Product, Optional<String>>> filterValues() {
        return Map.of(
                "category", product -> product.details().category(),
                "is_active", product -> Optional.of(String.valueOf(product.active())));
    }

    @Test
    void aSkuIsTakenAndFoundInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        Product first = named("Lamp-01");
        Product second = named("Lamp-02");
        tenant.change(session -> insert(session, first));
        tenant.change(session -> insert(session, second));
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, named("LAMP-01"))));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> update(session, with(second, ProductDetails.of("lamp-01", "x")))));
        assertEquals(
                Optional.of(first), tenant.read(session -> repository(session).findBySku("lAMP-01")));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).findBySku("lamp_01")));
        assertEquals(Optional.of(second), tenant.read(session -> find(session, second)));
    }

    @Test
    void aSkuOfAnotherTenantIsFreeAndUnknown() {
        tenant().change(session -> insert(session, named("Lamp-01")));
        TestTenant other = tenant();
        assertEquals(Optional.empty(), other.read(session -> repository(session).findBySku("Lamp-01")));
        other.change(session -> insert(session, named("Lamp-01")));
    }

    @Test
    void ofSeveralThatWantOneSkuOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Product> racing =
                Stream.of("Vase", "VASE", "vase", "vAse").map(this::named).toList();
        List<Product> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        racing.size(),
                        thread -> tenant.write(session -> {
                            insert(session, racing.get(thread));
                            return racing.get(thread);
                        })));
        assertEquals(1, winners.size());
        assertEquals(
                winners.stream().findFirst(),
                tenant.read(session -> repository(session).findBySku("vase")));
    }

    @Test
    void productsOfIdsComeOrderedBySku() {
        TestTenant tenant = tenant();
        List<Product> products = Stream.generate(() -> stored(tenant)).limit(5).toList();
        List<ProductId> asked = Stream.concat(
                        products.stream().skip(1).map(Product::id), Stream.of(new ProductId(samples.uuid())))
                .toList();
        List<Product> expected = products.stream()
                .skip(1)
                .sorted(Comparator.comparing(Product::sku))
                .toList();
        assertEquals(expected, tenant.read(session -> repository(session).findAll(asked)));
        assertEquals(List.of(), tenant.read(session -> repository(session).findAll(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).findAll(asked)));
    }

    @Test
    void productsOfSkusInAnyCaseComeOrderedBySku() {
        TestTenant tenant = tenant();
        List<Product> products = Stream.generate(() -> stored(tenant)).limit(4).toList();
        List<String> asked = Stream.concat(
                        products.stream()
                                .skip(1)
                                .map(product -> " " + product.sku().toUpperCase(java.util.Locale.ROOT)),
                        Stream.of("none of these"))
                .toList();
        List<Product> expected = products.stream()
                .skip(1)
                .sorted(Comparator.comparing(Product::sku))
                .toList();
        assertEquals(expected, tenant.read(session -> repository(session).findAllBySku(asked)));
        assertEquals(List.of(), tenant.read(session -> repository(session).findAllBySku(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).findAllBySku(asked)));
    }

    @Test
    void theProductsAroundProductsAreFoundOnceEach() {
        TestTenant tenant = tenant();
        List<Product> inner = List.of(stored(tenant), stored(tenant));
        Product one = around(tenant, inner.subList(0, 1));
        Product both = around(tenant, inner);
        Product outermost = around(tenant, List.of(both));
        List<ProductId> ids = inner.stream().map(Product::id).toList();
        List<Product> expected =
                Stream.of(one, both).sorted(Comparator.comparing(Product::sku)).toList();
        assertEquals(expected, tenant.read(session -> repository(session).containing(ids)));
        assertEquals(
                List.of(outermost), tenant.read(session -> repository(session).containing(List.of(both.id()))));
        assertEquals(List.of(), tenant.read(session -> repository(session).containing(List.of(outermost.id()))));
        assertEquals(List.of(), tenant.read(session -> repository(session).containing(List.of())));
        assertEquals(List.of(), tenant().read(session -> repository(session).containing(ids)));
    }

    private Product around(TestTenant tenant, List<Product> inner) {
        Product outer = samples.product()
                .withBom(new BillOfMaterials(
                        List.of(),
                        List.of(),
                        inner.stream()
                                .map(product -> new SubProductLine(product.id(), BigDecimal.ONE))
                                .toList()));
        tenant.change(session -> insert(session, outer));
        return outer;
    }

    @Test
    void aProductOfAnotherTenantCannotBeASubProduct() {
        Product foreign = stored(tenant());
        TestTenant tenant = tenant();
        Product outer = samples.product();
        Product referring = outer.withBom(
                new BillOfMaterials(List.of(), List.of(), List.of(new SubProductLine(foreign.id(), BigDecimal.ONE))));
        assertThrows(RuntimeException.class, () -> tenant.change(session -> insert(session, referring)));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, outer)));
    }

    @Test
    void theProductsThatNameAComponentAreFound() {
        TestTenant tenant = tenant();
        Component magnet = tenant.write(this::component);
        Component insert = tenant.write(this::component);
        Product box = naming(magnet.id());
        tenant.change(session -> insert(session, box));
        stored(tenant);
        assertEquals(Optional.of(box), tenant.read(session -> find(session, box)));
        assertEquals(List.of(box), found(tenant, magnet.id().toString()));
        assertEquals(List.of(), found(tenant, insert.id().toString()));
        assertEquals(List.of(), found(tenant, "none"));
        assertEquals(List.of(), found(tenant(), magnet.id().toString()));
        tenant.change(session -> update(session, box.withBom(BillOfMaterials.EMPTY)));
        assertEquals(List.of(), found(tenant, magnet.id().toString()));
    }

    private List<Product> found(TestTenant tenant, String component) {
        ListQuery query = ListQuery.first(10).withFilters(Map.of("component_id", component));
        return tenant.read(session -> list(session, query)).items();
    }

    @Test
    void T1_aComponentOfAnotherTenantCannotBeInAProduct() {
        Component foreign = tenant().write(this::component);
        TestTenant tenant = tenant();
        Product referring = naming(foreign.id());
        assertRefused(CommonError.NOT_FOUND, () -> tenant.change(session -> insert(session, referring)));
        Product present = stored(tenant);
        assertRefused(
                CommonError.NOT_FOUND,
                () -> tenant.change(session -> update(session, present.withBom(referring.bom()))));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, referring)));
        assertEquals(Optional.of(present), tenant.read(session -> find(session, present)));
    }

    private Product named(String sku) {
        return with(samples.product(), ProductDetails.of(sku, samples.word()));
    }

    private static Product with(Product product, ProductDetails details) {
        return new Product(
                product.id(),
                details,
                product.bom(),
                product.times(),
                product.rates(),
                product.singleLot(),
                product.active(),
                product.version());
    }

    private static ProductRepository repository(StoreSession session) {
        return session.repository(ProductRepository.class);
    }
}
