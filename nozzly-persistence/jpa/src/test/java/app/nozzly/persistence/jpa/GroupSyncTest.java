package app.nozzly.persistence.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTest {

    private final GroupSync sync = new GroupSync(WriterTurns.oneAtATime());
    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void aLoneCommitIsSyncedAtOnceAndEachTime() {
        sync.force(connection(() -> true));
        sync.force(connection(() -> true));
        assertEquals(2, syncs.get());
    }

    /** Those that arrive during a sync are not covered by it: all of them together need exactly one more. */
    @Test
    void commitsThatWaitTogetherShareOneSync() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread first = start(() -> {
            begun.countDown();
            return goOn.await(30, TimeUnit.SECONDS);
        });
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        List<Thread> others = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            Thread other = start(() -> true);
            awaitWaiting(other);
            others.add(other);
        }
        goOn.countDown();
        join(first);
        for (Thread other : others) {
            join(other);
        }
        assertEquals(2, syncs.get());
    }

    @Test
    void aFailedSyncIsReportedToItsOwnCommitAndTheNextIsTriedAnew() {
        assertThrows(
                NozzlyException.class,
                () -> sync.force(connection(() -> {
                    throw new SQLException("disk gone", "90028");
                })));
        sync.force(connection(() -> true));
        assertEquals(2, syncs.get());
    }

    private Thread start(Callable<Boolean> effect) {
        Thread thread = new Thread(() -> sync.force(connection(effect)));
        thread.start();
        return thread;
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertEquals(Thread.State.TERMINATED, thread.getState());
    }

    /** A connection whose statements do nothing but this. */
    private Connection connection(Callable<Boolean> effect) {
        Statement statement = (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        assertEquals("checkpoint sync", arguments[0]);
                        syncs.incrementAndGet();
                        return effect.call();
                    }
                    return null;
                });
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> statement);
    }
}
