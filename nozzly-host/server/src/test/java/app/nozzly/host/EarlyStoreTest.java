package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A store that opens beside the rest of the host. */
class EarlyStoreTest {

    private static final OperationContext CONTEXT = OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayOpen = new CountDownLatch(1);

    /** Says what is asked of it. */
    private final Store store = new Store() {
        @Override
        public <T> T inTransaction(OperationContext context, Function<StoreSession, T> work) {
            log.add("write");
            return work.apply(null);
        }

        @Override
        public <T> T read(OperationContext context, Function<StoreSession, T> work) {
            log.add("read");
            return work.apply(null);
        }

        @Override
        public void close() {
            log.add("close");
        }
    };

    private Store openWhenAllowed() {
        try {
            mayOpen.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        log.add("open");
        return store;
    }

    @Test
    void itsUsersWaitForIt() {
        EarlyStore early = EarlyStore.begin(this::openWhenAllowed);
        assertEquals(List.of(), log);
        mayOpen.countDown();
        assertEquals(7, early.<Integer>read(CONTEXT, session -> 7));
        assertEquals(8, early.<Integer>inTransaction(CONTEXT, session -> 8));
        early.close();
        assertEquals(List.of("open", "read", "write", "close"), log);
    }

    @Test
    void closingWaitsForAnOpeningUnderWay() throws InterruptedException {
        EarlyStore early = EarlyStore.begin(this::openWhenAllowed);
        Thread closer = new Thread(early::close);
        closer.start();
        mayOpen.countDown();
        closer.join();
        assertEquals(List.of("open", "close"), log);
    }

    @Test
    void aRefusalReachesEveryUserUnchanged() {
        NozzlyException refusal = NozzlyException.notFound("database", "7");
        EarlyStore early = EarlyStore.begin(() -> {
            throw refusal;
        });
        assertSame(refusal, assertThrows(NozzlyException.class, () -> early.read(CONTEXT, session -> 7)));
        assertSame(refusal, assertThrows(NozzlyException.class, () -> early.inTransaction(CONTEXT, session -> 7)));
        early.close();
        assertEquals(List.of(), log);
    }
}
