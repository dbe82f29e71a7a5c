package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.ApiKeyRepository;
import app.nozzly.access.MemberRepository;
import app.nozzly.access.RoleRepository;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.RateOverrides;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.costing.ProductCosting;
import app.nozzly.inventory.Component;
import app.nozzly.inventory.ComponentDetails;
import app.nozzly.inventory.ComponentId;
import app.nozzly.inventory.ComponentKind;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentBatch;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.FilamentImport;
import app.nozzly.inventory.FilamentImportResult;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.Stated;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.inventory.SupplierId;
import app.nozzly.jobs.JobRepository;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialKey;
import app.nozzly.material.MaterialType;
import app.nozzly.persistence.contract.PeopleSamples;
import app.nozzly.persistence.contract.WorkSamples;
import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import app.nozzly.store.AuditRepository;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The number of statements never depends on the number of rows. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    private static final int ROWS = 1_000;

    private final AtomicInteger statements = new AtomicInteger();
    private final List<Product> products = new ArrayList<>();
    private final List<Spool> spools = new ArrayList<>();
    private JpaStore store;
    private Workbench bench;

    @BeforeAll
    void fill() {
        store = JpaStore.open(JpaStoreSettings.embedded(EmbeddedPlace.folder())
                .withStatementListener(sql -> statements.incrementAndGet()));
        bench = Workbench.in(store);
        Filament filament = bench.filament(1);
        store.inTransaction(bench.context(), session -> {
            // the bench numbers by itself
            session.repository(CounterRepository.class).reserve("brand", 1);
            session.repository(CounterRepository.class).reserve("filament", 1);
            for (int row = 0; row < ROWS; row++) {
                Product product = bench.samples().product();
                session.repository(ProductRepository.class).insert(product);
                products.add(product);
                Spool spool = bench.samples().spool(filament, row + 1L);
                session.repository(SpoolRepository.class).insert(spool);
                spools.add(spool);
            }
            return ROWS;
        });
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aPageOfProductsTakesThreeStatements() {
        assertEquals(3, count(session -> products(session).list(ListQuery.first(10))));
        assertEquals(3, count(session -> products(session).list(ListQuery.first(200))));
    }

    @Test
    void anyNumberOfProductsTakesTwoStatements() {
        assertEquals(2, count(session -> products(session).findAll(ids(10))));
        assertEquals(2, count(session -> products(session).findAll(ids(ROWS))));
        assertEquals(
                ROWS,
                store.read(bench.context(), session -> products(session).findAll(ids(ROWS)))
                        .size());
    }

    @Test
    void aPageOfSpoolsTakesTwoStatements() {
        assertEquals(2, count(session -> spools(session).list(ListQuery.first(10))));
        assertEquals(2, count(session -> spools(session).list(ListQuery.first(200))));
    }

    @Test
    void anyNumberOfSpoolsTakesOneStatement() {
        assertEquals(
                1,
                count(session ->
                        spools(session).findAll(spools.stream().map(Spool::id).toList())));
        assertEquals(
                1,
                count(session ->
                        spools(session).ofTypes(Set.of(spools.get(0).filament().materialType()))));
    }

    @Test
    void aPageOfAccessOrWorkTakesTwoStatements() {
        fillPeopleAndWork();
        for (int size : new int[] {10, 200}) {
            ListQuery query = ListQuery.first(size);
            assertEquals(
                    2,
                    count(session -> session.repository(MemberRepository.class).list(query)));
            assertEquals(
                    2,
                    count(session -> session.repository(ApiKeyRepository.class).list(query)));
            assertEquals(
                    2, count(session -> session.repository(JobRepository.class).list(query)));
            assertEquals(
                    2,
                    count(session -> session.repository(AuditRepository.class).list(query)));
        }
        assertEquals(
                1, count(session -> session.repository(RoleRepository.class).all()));
        assertEquals(
                1, count(session -> session.repository(MemberRepository.class).inRole("viewer")));
    }

    @Test
    void anyNumberOfEntriesOfTheTrailTakesOneStatement() {
        WorkSamples work = new WorkSamples(bench.samples());
        for (int entries : new int[] {1, 10, 200}) {
            statements.set(0);
            store.inTransaction(bench.context(), session -> {
                session.repository(AuditRepository.class)
                        .appendAll(Stream.generate(work::entry).limit(entries).toList());
                return entries;
            });
            assertEquals(1, statements.get());
        }
    }

    @Test
    void filamentsOfAListTakeTheSameStatementsHoweverManyTheyAre() {
        store.inTransaction(bench.context(), session -> {
            CounterRepository counters = session.repository(CounterRepository.class);
            counters.reserve("brand", ROWS);
            counters.reserve("filament", ROWS);
            return ROWS;
        });
        int few = imported(10);
        assertEquals(few, imported(500));
        assertEquals(few, imported(499));
    }

    /** Statements of one transaction that makes this many filaments of ten makers. */
    private int imported(int rows) {
        MaterialType type =
                new MaterialType("T" + rows, "T", BigDecimal.ONE, Optional.empty(), Optional.empty(), Version.INITIAL);
        List<FilamentImportRow> list = IntStream.range(0, rows)
                .mapToObj(row -> new FilamentImportRow(
                        row,
                        Optional.of(new FilamentId(UUID.randomUUID())),
                        FilamentDraft.of(
                                "Maker " + rows + " " + row % 10, type.code(), Colour.of("", "#%06x".formatted(row)))))
                .toList();
        FilamentImport imports = new FilamentImport(new Transactions(store, Clock.systemUTC()), UUID::randomUUID);
        statements.set(0);
        FilamentImportResult done = imports.apply(bench.context(), new FilamentBatch(list, List.of(), List.of(type)));
        assertEquals(rows, done.tally().created());
        return statements.get();
    }

    @Test
    void suppliersThatRowsNameTakeTwoStatementsHoweverManyTheyAre() {
        store.inTransaction(bench.context(), session -> {
            for (int row = 0; row < SpoolImport.MOST_TOGETHER; row++) {
                session.repository(SupplierRepository.class).insert(supplier("Seller " + row));
            }
            return ROWS;
        });
        int without = previewed(10, row -> Stated.not());
        assertEquals(without, previewed(500, row -> Stated.not()));
        // the spools of the bench name none, so that nothing is asked for by id
        assertEquals(without + 1, previewed(10, row -> Stated.as(Optional.of("SELLER " + row))));
        assertEquals(without + 1, previewed(500, row -> Stated.as(Optional.of("SELLER " + row))));
    }

    /** Statements of a preview of rows that change the suppliers of this many spools. */
    private int previewed(int rows, IntFunction<Stated<String>> supplier) {
        List<SpoolImportRow> list = IntStream.range(0, rows)
                .mapToObj(row -> new SpoolImportRow(
                        row,
                        Optional.of(spools.get(row).id().value()),
                        Optional.empty(),
                        StatedFilament.NOTHING,
                        StatedSpool.NOTHING.boughtFrom(supplier.apply(row))))
                .toList();
        SpoolImport imports =
                new SpoolImport(new Transactions(store, Clock.systemUTC()), UUID::randomUUID, Clock.systemUTC());
        statements.set(0);
        List<SpoolImportLine> lines = imports.preview(bench.context(), list);
        assertTrue(lines.stream().allMatch(line -> line.outcome() != SpoolImportLine.Outcome.REFUSED));
        return statements.get();
    }

    private Supplier supplier(String name) {
        return new Supplier(
                new SupplierId(bench.samples().uuid()),
                name,
                SupplierContact.NONE,
                CurrencyUnit.GBP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Version.INITIAL);
    }

    private void fillPeopleAndWork() {
        PeopleSamples people = new PeopleSamples(bench.samples());
        WorkSamples work = new WorkSamples(bench.samples());
        store.inTransaction(bench.context(), session -> {
            for (int row = 0; row < 250; row++) {
                session.repository(MemberRepository.class).insert(people.member());
                session.repository(ApiKeyRepository.class).insert(people.apiKey());
                session.repository(RoleRepository.class).insert(people.role());
                session.repository(JobRepository.class).insert(work.job());
                session.repository(AuditRepository.class).append(work.entry());
            }
            return ROWS;
        });
    }

    /** One to lock all spools, and two for each movement: the entry, and what its spool says of it. */
    @Test
    void movementsOfLockedSpoolsTakeTwoStatementsEach() {
        for (int movements : new int[] {1, 10}) {
            List<Spool> some = spools.subList(0, movements);
            statements.set(0);
            store.inTransaction(bench.context(), session -> {
                spools(session).lock(some.stream().map(Spool::id).toList());
                for (Spool spool : some) {
                    session.repository(StockMovementRepository.class)
                            .post(bench.samples().movement(spool.id(), Grams.of(1)));
                }
                return movements;
            });
            assertEquals(1 + 2 * movements, statements.get());
        }
    }

    /** Products, their lines, the rates, the spools of their types and the components that they name. */
    @Test
    void costsOfAnyNumberOfProductsTakeFiveStatements() {
        List<ProductId> boxes = store.inTransaction(bench.context(), session -> {
            CurrencyUnit currency = spools.stream()
                    .flatMap(spool -> spool.costPerGram().stream())
                    .findFirst()
                    .orElseThrow()
                    .getCurrencyUnit();
            session.repository(CostingPolicyRepository.class).insert(CostingPolicy.zero(currency));
            return IntStream.rangeClosed(1, 50)
                    .mapToObj(number -> box(session, number))
                    .toList();
        });
        for (int many : List.of(1, 50)) {
            List<Product> asked = new ArrayList<>();
            assertEquals(5, count(session -> {
                asked.addAll(products(session).findAll(boxes.subList(0, many)));
                return ProductCosting.of(session, asked);
            }));
            assertEquals(many, asked.size());
        }
    }

    private ProductId box(StoreSession session, long number) {
        Component component = Component.unstocked(
                new ComponentId(bench.samples().uuid()), number, ComponentDetails.of("Magnet", ComponentKind.MAGNET));
        session.repository(ComponentRepository.class).insert(component);
        MaterialKey key = MaterialKey.ofType(spools.get(0).filament().materialType());
        BillOfMaterials bom = new BillOfMaterials(
                List.of(new MaterialLine(
                        bench.samples().uuid(), key, Optional.empty(), Grams.of(10), Percentage.ZERO, 0)),
                List.of(new ComponentLine(
                        bench.samples().uuid(),
                        Optional.of(component.id().value()),
                        "Magnet",
                        BigDecimal.ONE,
                        Optional.empty())),
                List.of());
        Product product = new Product(
                new ProductId(bench.samples().uuid()),
                ProductDetails.of("BOX-" + number, "Box"),
                bom,
                ProductionTimes.NONE,
                RateOverrides.NONE,
                false,
                true,
                Version.INITIAL);
        products(session).insert(product);
        return product.id();
    }

    private List<ProductId> ids(int most) {
        return products.stream().limit(most).map(Product::id).toList();
    }

    private int count(Function<StoreSession, Object> question) {
        statements.set(0);
        store.read(bench.context(), question);
        return statements.get();
    }

    private static ProductRepository products(StoreSession session) {
        return session.repository(ProductRepository.class);
    }

    private static SpoolRepository spools(StoreSession session) {
        return session.repository(SpoolRepository.class);
    }
}
