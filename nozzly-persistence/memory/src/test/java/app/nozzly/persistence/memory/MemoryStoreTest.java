package app.nozzly.persistence.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.Cursor;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void forgedCursorsAreRefused() {
        List<SortKey> byNumber = List.of(new SortKey("number", false));
        List<SortKey> bySequence = List.of(new SortKey("sequence", true));
        for (List<String> values : List.of(List.of("+seven", "x"), List.of("", "x"), List.of("-", "x"))) {
            String brands = new Cursor(byNumber, values, 1, 1).encode();
            String ledger = new Cursor(bySequence, values, 1, 1).encode();
            assertEquals(values.get(0).equals("-"), isTaken(BrandRepository.class, byNumber, brands));
            assertEquals(false, isTaken(StockMovementRepository.class, bySequence, ledger));
        }
    }

    private boolean isTaken(Class<?> repository, List<SortKey> sort, String cursor) {
        ListQuery query = ListQuery.first(5).withSort(sort).withCursor(Optional.of(cursor));
        try {
            store.read(
                    context,
                    session -> repository == BrandRepository.class
                            ? session.repository(BrandRepository.class).list(query)
                            : session.repository(StockMovementRepository.class)
                                    .list(query.withFilters(Map.of("spool", new UUID(1, 1).toString()))));
            return true;
        } catch (NozzlyException refusal) {
            assertEquals(CommonError.VALIDATION_FAILED, refusal.code());
            return false;
        }
    }

    @Test
    void namesWithSeparatorsAndEscapesArePagedThrough() {
        store.inTransaction(context, session -> {
            long number = 0;
            for (String name : List.of("a\u001fb", "a\\s", "a\\", "b")) {
                session.repository(BrandRepository.class)
                        .insert(new Brand(new BrandId(UUID.randomUUID()), ++number, name, Version.INITIAL));
            }
            return number;
        });
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            ListQuery query = ListQuery.first(1).withCursor(cursor);
            Page<Brand> page = store.read(
                    context,
                    session -> session.repository(BrandRepository.class).list(query));
            page.items().forEach(brand -> names.add(brand.name()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertEquals(List.of("a\u001fb", "a\\", "a\\s", "b"), names);
    }

    private static long next(StoreSession session) {
        return session.repository(CounterRepository.class).next("runs");
    }
}
