package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.Spools;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresConcurrencyTest extends ConcurrencySuite {

    private final Postgres place = Postgres.newDatabase();
    private final JpaStoreSettings settings = place.settings();

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
        CountDownLatch oneIsThrough = new CountDownLatch(1);
        inThreads(2, thread -> {
            store().inTransaction(bench.context(), session -> {
                if (runs.incrementAndGet() > 2) {
                    // What the other changed is a conflict for whoever has read it before.
                    await(oneIsThrough);
                }
                rename(session, ids.get(thread), "First " + thread);
                bothHoldOne.countDown();
                await(bothHoldOne);
                rename(session, ids.get(1 - thread), "Second " + thread);
                return thread;
            });
            oneIsThrough.countDown();
        });
        assertTrue(runs.get() > 2, "one was run again");
        for (BrandId id : ids) {
            Brand brand = store().read(
                            bench.context(), session -> brands(session).find(id))
                    .orElseThrow();
            assertEquals(2, brand.version().number());
        }
    }

    /** Whoever waits for a spool gets it with the filament that it has then. */
    @Test
    void whatWaitsForASpoolSeesItsNewFilament() throws Exception {
        Workbench bench = Workbench.in(store());
        Filament before = bench.filament(1);
        Filament after = bench.filament(2);
        Spool spool = bench.spool(before, 1);
        Spools spools = new Spools(new Transactions(store(), Clock.systemUTC()), UUID::randomUUID, Clock.systemUTC());
        CountDownLatch changed = new CountDownLatch(1);
        LocalDate day = LocalDate.of(2026, 11, 2);
        inThreads(2, thread -> {
            if (thread == 0) {
                store().inTransaction(bench.context(), session -> {
                    SpoolRepository repository = session.repository(SpoolRepository.class);
                    Spool held = repository.lock(List.of(spool.id())).get(0);
                    repository.update(held.with(after, held.initialWeight(), held.details(), held.active()));
                    changed.countDown();
                    whileNobodyWaits();
                    return held;
                });
            } else {
                await(changed);
                spools.dried(bench.context(), spool.id().toString(), Optional.of(day));
            }
        });
        Spool now = bench.find(spool.id());
        assertEquals(after.id(), now.filament().id());
        assertEquals(Optional.of(day), now.details().driedAt());
    }

    /** Until another transaction waits for a row, but not without end. */
    private void whileNobodyWaits() {
        try (Connection connection = place.connect(Postgres.OWNER);
                Statement statement = connection.createStatement()) {
            for (int look = 0; look < 600; look++) {
                try (ResultSet waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
                    if (waiting.next()) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
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
