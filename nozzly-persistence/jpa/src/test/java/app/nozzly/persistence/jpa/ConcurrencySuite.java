package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.access.AccessError;
import app.nozzly.access.ApiKey;
import app.nozzly.access.ApiKeyDraft;
import app.nozzly.access.ApiKeys;
import app.nozzly.access.Authority;
import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.access.Permissions;
import app.nozzly.access.Resource;
import app.nozzly.access.Roles;
import app.nozzly.catalog.BillOfMaterials;
import app.nozzly.catalog.CatalogError;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDetails;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductionTimes;
import app.nozzly.catalog.Products;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.InventoryError;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolCount;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.SpoolUse;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What only a database with several connections can get wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConcurrencySuite {

    private static final int REQUESTS = 10_000;

    private JpaStore store;

    JpaStore store() {
        return store;
    }

    abstract JpaStoreSettings settings();

    @BeforeAll
    void open() {
        store = JpaStore.open(settings());
    }

    @AfterAll
    void close() {
        store.close();
    }

    /** T4: connections carry nothing from one tenant to the next. */
    @Test
    void t4_tenThousandRequestsOnTwoConnectionsMeetNoForeignRow() throws Exception {
        try (JpaStore narrow = JpaStore.open(settings().withPoolSize(2))) {
            List<Workbench> tenants = new ArrayList<>();
            List<Brand> brands = new ArrayList<>();
            for (int index = 0; index < 4; index++) {
                Workbench tenant = Workbench.in(narrow);
                tenants.add(tenant);
                brands.add(tenant.brand(index + 1L));
            }
            AtomicInteger next = new AtomicInteger();
            inThreads(4, thread -> {
                for (int request = next.getAndIncrement(); request < REQUESTS; request = next.getAndIncrement()) {
                    int own = request % tenants.size();
                    Brand foreign = brands.get((own + 1) % tenants.size());
                    List<Brand> seen = narrow.read(tenants.get(own).context(), session -> {
                        assertEquals(Optional.empty(), brands(session).find(foreign.id()));
                        return brands(session).list(ListQuery.FIRST_PAGE).items();
                    });
                    assertEquals(List.of(brands.get(own)), seen);
                }
            });
        }
    }

    /** L11: several who weigh the same spool at once, and others who use it up, come out as if one had waited for the other. */
    @Test
    void l11_whatIsMeasuredAtOnceIsPostedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            Workbench bench = Workbench.in(store);
            Spools spools = new Spools(new Transactions(store, Clock.systemUTC()), UUID::randomUUID, Clock.systemUTC());
            String id = spools.add(
                            bench.context(), NewSpool.of(bench.filament(1).id(), Grams.of(1_000), SpoolDetails.NONE))
                    .id()
                    .toString();
            inThreads(4, thread -> spools.count(bench.context(), id, SpoolCount.now(Grams.of(900))));
            assertEquals(Grams.of(900), spools.get(bench.context(), id).remaining());
            inThreads(4, thread -> spools.use(bench.context(), id, SpoolUse.now(Grams.of(600), "print")));
            assertEquals(Grams.ZERO, spools.get(bench.context(), id).remaining(), "each was posted in full");
            MovementId used = spools.movements(bench.context(), id, ListQuery.FIRST_PAGE)
                    .items()
                    .get(0)
                    .movement()
                    .id();
            AtomicInteger reversed = new AtomicInteger();
            inThreads(4, thread -> {
                try {
                    spools.reverse(bench.context(), used, Optional.empty());
                    reversed.incrementAndGet();
                } catch (NozzlyException refusal) {
                    assertEquals(InventoryError.ALREADY_REVERSED, refusal.code());
                }
            });
            assertEquals(1, reversed.get());
        }
    }

    /** L7: spools that were locked together are changed in any order by transactions of several movements and updates. */
    @Test
    void l7_movementsInOppositeOrdersDoNotHinderEachOther() throws Exception {
        Workbench bench = Workbench.in(store);
        Spool first = bench.filledSpool(Grams.of(1_000));
        Spool second = bench.spool(first.filament(), 2);
        bench.post(bench.samples().movement(second.id(), Grams.of(1_000)));
        AtomicInteger runs = new AtomicInteger();
        inThreads(4, thread -> {
            List<Spool> order = new ArrayList<>(List.of(first, second));
            for (int round = 0; round < 25; round++) {
                Collections.reverse(order);
                store.inTransaction(bench.context(), session -> {
                    runs.incrementAndGet();
                    SpoolRepository spools = session.repository(SpoolRepository.class);
                    spools.lock(order.stream().map(Spool::id).toList());
                    for (Spool spool : order) {
                        session.repository(StockMovementRepository.class)
                                .post(bench.movement(UUID.randomUUID(), spool.id(), Grams.of(-1)));
                    }
                    return spools.update(spools.find(order.get(0).id()).orElseThrow());
                });
            }
        });
        assertEquals(100, runs.get(), "no transaction was run again");
        assertEquals(Grams.of(900), bench.find(first.id()).remaining());
        assertEquals(Grams.of(900), bench.find(second.id()).remaining());
        assertEquals(202, bench.ledger().size());
    }

    /** Each of two changes is a tree alone; both together would be a loop. */
    @Test
    void twoProductsNeverEndUpInsideEachOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            Workbench bench = Workbench.in(store);
            Products products = new Products(new Transactions(store, Clock.systemUTC()), UUID::randomUUID);
            List<Product> pair = List.of(
                    products.add(bench.context(), holding("X", List.of())),
                    products.add(bench.context(), holding("Y", List.of())));
            AtomicInteger accepted = new AtomicInteger();
            CyclicBarrier start = new CyclicBarrier(2);
            inThreads(2, thread -> {
                Product outer = pair.get(thread);
                List<SubProductLine> other =
                        List.of(new SubProductLine(pair.get(1 - thread).id(), BigDecimal.ONE));
                try {
                    start.await();
                    products.replace(bench.context(), outer.sku(), Optional.empty(), holding(outer.sku(), other));
                    accepted.incrementAndGet();
                } catch (NozzlyException loop) {
                    assertEquals(CatalogError.PRODUCT_CYCLE, loop.code());
                } catch (InterruptedException | BrokenBarrierException noStart) {
                    throw new IllegalStateException(noStart);
                }
            });
            assertEquals(1, accepted.get());
        }
    }

    private static ProductDraft holding(String sku, List<SubProductLine> inner) {
        return ProductDraft.of(
                ProductDetails.of(sku, sku), new BillOfMaterials(List.of(), List.of(), inner), ProductionTimes.NONE);
    }

    /** S3: of who gives a role and who removes it, one is refused: nobody is left with a role that is gone. */
    @Test
    void s3_aRoleIsNotGivenWhileItIsRemoved() throws Exception {
        Workbench bench = Workbench.in(store);
        Transactions transactions = new Transactions(store, Clock.systemUTC());
        Members members = new Members(transactions, UUID::randomUUID, Clock.systemUTC());
        Roles roles = new Roles(transactions, Clock.systemUTC());
        MemberId ben = new MemberId(UUID.randomUUID());
        members.add(bench.context(), ben, "Ben", "ben@example.com", "viewer");
        for (int round = 0; round < 50; round++) {
            String code = "packer" + round;
            roles.create(bench.context(), Authority.FULL, code, code, Permissions.viewOf(Resource.PRODUCTS));
            CyclicBarrier start = new CyclicBarrier(2);
            inThreads(2, thread -> {
                await(start);
                try {
                    if (thread == 0) {
                        members.changeRole(bench.context(), Authority.FULL, ben.toString(), Optional.empty(), code);
                    } else {
                        roles.delete(bench.context(), Authority.FULL, code, Optional.empty());
                    }
                } catch (NozzlyException oneIsRefused) {
                    assertEquals(
                            thread == 0 ? CommonError.VALIDATION_FAILED : AccessError.ROLE_IN_USE, oneIsRefused.code());
                }
            });
            boolean given = members.get(bench.context(), ben.toString()).role().equals(code);
            boolean there = roles.own(bench.context()).stream()
                    .anyMatch(role -> role.code().equals(code));
            assertEquals(there, given, code);
        }
    }

    /** Of several who revoke a key at once, each is told that it is revoked. */
    @Test
    void aKeyIsRevokedBySeveralAtOnce() throws Exception {
        Workbench bench = Workbench.in(store);
        ApiKeys keys = new ApiKeys(new Transactions(store, Clock.systemUTC()), UUID::randomUUID, Clock.systemUTC());
        for (int round = 0; round < 20; round++) {
            ApiKeyDraft draft = new ApiKeyDraft(
                    keys.newId(), "Shop", Permissions.viewOf(Resource.PRODUCTS), "digest", Optional.empty());
            ApiKey key = keys.create(bench.context(), Authority.FULL, draft);
            CyclicBarrier start = new CyclicBarrier(4);
            inThreads(4, thread -> {
                await(start);
                ApiKey revoked =
                        keys.revoke(bench.context(), Authority.FULL, key.id().toString());
                assertEquals(1, revoked.version().number());
            });
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aRefusalByTheDatabaseThatWorkSwallowsStillFailsTheTransaction() {
        Workbench bench = Workbench.in(store);
        Brand taken = bench.brand(1);
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> store.inTransaction(bench.context(), session -> {
                    brands(session).insert(bench.samples().brand(7));
                    assertThrows(NozzlyException.class, () -> brands(session).insert(taken));
                    return "swallowed";
                }));
        assertEquals(CommonError.ALREADY_EXISTS, refusal.code());
        assertEquals(
                List.of(taken),
                store.read(bench.context(), session -> brands(session).list(ListQuery.FIRST_PAGE))
                        .items());
    }

    @Test
    void aTakenValueIsReportedWithItsField() {
        Workbench bench = Workbench.in(store);
        Brand taken = bench.brand(1);
        assertTaken("number", bench, bench.samples().brand(1));
        assertTaken("name", bench, bench.samples().brand(2).named(taken.name()));
        assertTaken("id", bench, new Brand(taken.id(), 3, "another", taken.version()));
    }

    private void assertTaken(String field, Workbench bench, Brand second) {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> store.inTransaction(bench.context(), session -> {
                    brands(session).insert(second);
                    return second;
                }));
        assertEquals(CommonError.ALREADY_EXISTS, refusal.code());
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    @Test
    void aFailureThatIsNoneOfTheDatabasePassesUnchanged() {
        Workbench bench = Workbench.in(store);
        IllegalArgumentException own = new IllegalArgumentException("mine");
        assertEquals(
                own,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> store.inTransaction(bench.context(), session -> {
                            throw own;
                        })));
    }

    @Test
    void aSessionIsOverWithItsTransactionAndAReaderCannotWrite() {
        Workbench bench = Workbench.in(store);
        StoreSession over = store.read(bench.context(), session -> session);
        assertThrows(IllegalStateException.class, () -> brands(over).findByNumber(1));
        assertThrows(
                IllegalStateException.class,
                () -> store.read(
                        bench.context(),
                        session -> brands(session).update(bench.samples().brand(1))));
    }

    static BrandRepository brands(StoreSession session) {
        return session.repository(BrandRepository.class);
    }

    /** Runs work in so many threads and fails as the first of them that fails. */
    static void inThreads(int threads, ThreadWork work) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int own = thread;
                running.add(executor.submit(() -> work.run(own)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** What one of several threads does. */
    interface ThreadWork {
        void run(int thread);
    }
}
