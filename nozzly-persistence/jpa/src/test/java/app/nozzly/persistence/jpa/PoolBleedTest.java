package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.BrandRepository;
import app.nozzly.store.ListQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T4: a connection that goes from tenant to tenant takes nothing along. 10,000 requests of ten tenants on two connections. */
@Tag("slow")
class PoolBleedTest {

    private static final int REQUESTS = 10_000;
    private static final int TENANTS = 10;
    private static final int CONNECTIONS = 2;
    private static final int THREADS = 8;
    private static final int WRITE_EVERY = 50;
    private static final int FAIL_EVERY = 7;

    @Test
    void t4_noRowOfAnotherTenantOnPostgres() throws Exception {
        assertNothingBleeds(Postgres.newDatabase().settings());
    }

    @Test
    void t4_noRowOfAnotherTenantOnH2() throws Exception {
        assertNothingBleeds(JpaStoreSettings.embedded(EmbeddedPlace.folder()).withDurability(Durability.PROCESS_CRASH));
    }

    private static void assertNothingBleeds(JpaStoreSettings settings) throws Exception {
        long seed = Long.getLong("nozzly.seed", System.nanoTime());
        System.out.println("nozzly.seed = " + seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (JpaStore store = JpaStore.open(settings.withPoolSize(CONNECTIONS))) {
            List<Workbench> tenants = IntStream.range(0, TENANTS)
                    .mapToObj(index -> Workbench.in(store))
                    .toList();
            List<AtomicInteger> expected =
                    tenants.stream().map(tenant -> new AtomicInteger()).toList();
            Random random = new Random(seed);
            List<Callable<Void>> requests = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                int tenant = random.nextInt(TENANTS);
                int kind = random.nextInt(WRITE_EVERY);
                requests.add(() -> request(tenants.get(tenant), expected.get(tenant), kind));
            }
            for (Future<Void> done : threads.invokeAll(requests)) {
                done.get();
            }
            for (int tenant = 0; tenant < TENANTS; tenant++) {
                assertEquals(expected.get(tenant).get(), brands(tenants.get(tenant)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads, now and then writes, now and then fails in the middle, so that a connection goes back in every way there is. */
    private static Void request(Workbench tenant, AtomicInteger written, int kind) {
        if (kind == 0) {
            synchronized (written) {
                tenant.brand(written.incrementAndGet());
            }
        } else if (kind % FAIL_EVERY == 0) {
            try {
                tenant.store().inTransaction(tenant.context(), session -> {
                    session.repository(BrandRepository.class).list(ListQuery.first(1));
                    throw new IllegalStateException("given up");
                });
            } catch (IllegalStateException expected) {
                return null;
            }
        }
        int before = written.get();
        int seen = brands(tenant);
        assertEquals(true, seen >= before - 1 && seen <= written.get(), seen + " seen, " + before + " written");
        return null;
    }

    private static int brands(Workbench tenant) {
        return (int) tenant.store()
                .read(
                        tenant.context(),
                        session -> session.repository(BrandRepository.class).list(ListQuery.first(1)))
                .total();
    }
}
