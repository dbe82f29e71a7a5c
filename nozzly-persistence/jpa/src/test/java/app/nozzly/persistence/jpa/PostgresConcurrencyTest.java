package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresConcurrencyTest extends ConcurrencySuite {

    private final JpaStoreSettings settings = Postgres.newDatabase().settings();

    @Override
    JpaStoreSettings settings() {
        return settings;
    }

    /** L7: two transactions want the same two rows in opposite order; the one that the database stops is run again. */
    @Test
    void l7_aDeadlockIsRunAgainAndNeverShown() throws Exception {
        Workbench bench = Workbench.in(store());
        List<BrandId> ids = List.of(bench.brand(1).id(), bench.brand(2).id());
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        inThreads(
                2,
                thread -> store().inTransaction(bench.context(), session -> {
                    runs.incrementAndGet();
                    rename(session, ids.get(thread), "First " + thread);
                    bothHoldOne.countDown();
                    await(bothHoldOne);
                    rename(session, ids.get(1 - thread), "Second " + thread);
                    return thread;
                }));
        assertTrue(runs.get() > 2, "one was run again");
        for (BrandId id : ids) {
            Brand brand = store().read(
                            bench.context(), session -> brands(session).find(id))
                    .orElseThrow();
            assertEquals(2, brand.version().number());
        }
    }

    private static void rename(StoreSession session, BrandId id, String name) {
        brands(session).update(brands(session).find(id).orElseThrow().named(name + " " + id));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
