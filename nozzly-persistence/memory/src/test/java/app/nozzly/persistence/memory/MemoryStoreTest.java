package app.nozzly.persistence.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the memory store promises beyond the port. */
class MemoryStoreTest {

    private final OperationContext context = OperationContext.of(new TenantId(new UUID(0, 1)), Actor.SYSTEM);
    private final MemoryStore store = new MemoryStore();

    @Test
    void aClosedStoreRefusesWithARemedy() {
        store.close();
        store.close();
        for (NozzlyException refusal : new NozzlyException[] {
            assertThrows(NozzlyException.class, () -> store.read(context, session -> 1)),
            assertThrows(NozzlyException.class, () -> store.inTransaction(context, session -> 1))
        }) {
            assertEquals(CommonError.UNAVAILABLE, refusal.code());
            assertEquals("the store is closed; open a new one", refusal.getMessage());
        }
    }

    @Test
    void aTransactionUnderWayIsNotCommittedToAClosedStore() {
        NozzlyException refusal = assertThrows(
                NozzlyException.class,
                () -> store.inTransaction(context, session -> {
                    store.close();
                    return next(session);
                }));
        assertEquals(CommonError.UNAVAILABLE, refusal.code());
    }

    @Test
    void aTransactionInsideATransactionOfTheSameTenantIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> store.inTransaction(context, outer -> store.inTransaction(context, MemoryStoreTest::next)));
        assertEquals(1, store.inTransaction(context, MemoryStoreTest::next));
    }

    @Test
    void aReaderInsideAWriterSeesTheStateBefore() {
        long read = store.inTransaction(context, outer -> {
            next(outer);
            return store.read(context, inner -> 0L);
        });
        assertEquals(0, read);
    }

    @Test
    void aReadOnlyTransactionCannotWrite() {
        assertThrows(IllegalStateException.class, () -> store.read(context, MemoryStoreTest::next));
    }

    @Test
    void aSessionEndsWithItsTransaction() {
        StoreSession kept = store.inTransaction(context, session -> session);
        assertThrows(IllegalStateException.class, () -> next(kept));
    }

    private static long next(StoreSession session) {
        return session.repository(CounterRepository.class).next("runs");
    }
}
