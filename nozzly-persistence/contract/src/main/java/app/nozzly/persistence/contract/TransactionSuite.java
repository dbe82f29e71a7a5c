package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.InventoryError;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.StockMovement;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link Store} does with transactions, and that a command with a key happens once (law 3). */
public abstract class TransactionSuite extends StoreSuite {

    private static final int THREADS = 12;

    private final Shelf shelf = new Shelf(samples);

    @Test
    void theStoreHasEveryRepositoryOfCore() {
        TestTenant tenant = tenant();
        for (Class<?> type : RepositoryCoverage.repositories()) {
            assertNotNull(tenant.read(session -> session.repository(type)), type.getName());
        }
    }

    @Test
    void anUnknownRepositoryIsRefused() {
        TestTenant tenant = tenant();
        assertThrows(IllegalArgumentException.class, () -> tenant.read(session -> session.repository(Runnable.class)));
    }

    @Test
    void aFailureRollsBackTheChangesOfAllRepositories() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(10)));
        Brand brand = samples.brand(shelf.nextNumber());
        VersionedSuite.rollBack(tenant, session -> {
            brands(session).insert(brand);
            Shelf.post(session, samples.movement(spool.id(), Grams.of(-3)));
            session.repository(CounterRepository.class).next("run");
        });
        assertEquals(Optional.empty(), tenant.read(session -> brands(session).find(brand.id())));
        assertEquals(spool, tenant.read(session -> Shelf.find(session, spool.id())));
        assertEquals(1, (long) tenant.write(
                session -> session.repository(CounterRepository.class).next("run")));
    }

    @Test
    void aReadOnlyTransactionWritesNothing() {
        TestTenant tenant = tenant();
        Brand brand = samples.brand(1);
        try {
            tenant.read(session -> {
                brands(session).insert(brand);
                return true;
            });
        } catch (RuntimeException refused) {
            assertNotNull(refused.toString(), "a store may refuse");
        }
        assertEquals(Optional.empty(), tenant.read(session -> brands(session).find(brand.id())));
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(10)));
        tenant.read(session -> {
            List<StockMovement> before = Shelf.ledger(session);
            meanwhile(() -> tenant.change(other -> Shelf.post(other, samples.movement(spool.id(), Grams.of(-3)))));
            assertEquals(before, Shelf.ledger(session));
            assertEquals(spool, Shelf.find(session, spool.id()));
            return true;
        });
        assertEquals(
                Grams.of(7),
                tenant.read(session -> Shelf.find(session, spool.id())).remaining());
    }

    @Test
    void othersSeeNothingBeforeTheCommit() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Brand brand = samples.brand(1);
        tenant.change(session -> {
            brands(session).insert(brand);
            meanwhile(() -> assertEquals(
                    Optional.empty(), tenant.read(other -> brands(other).find(brand.id()))));
        });
        assertEquals(Optional.of(brand), tenant.read(session -> brands(session).find(brand.id())));
    }

    @Test
    void closingTwiceIsHarmlessAndLaterUseFails() {
        Store other = fixture().openStore(clock);
        TestTenant tenant = tenantOf(other);
        other.close();
        other.close();
        assertThrows(
                RuntimeException.class,
                () -> tenant.read(session -> brands(session).list(ListQuery.FIRST_PAGE)));
        assertThrows(
                RuntimeException.class,
                () -> tenant.change(session -> brands(session).insert(samples.brand(1))));
    }

    @Test
    void whatWasCommittedOutlivesTheStore() {
        assume(Capability.DURABLE);
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of("12.345678901")));
        List<StockMovement> ledger = tenant.read(session -> Shelf.ledger(session));
        reopenStore();
        TestTenant again = new TestTenant(store(), tenant.context());
        assertEquals(spool, again.read(session -> Shelf.find(session, spool.id())));
        assertEquals(ledger, again.read(session -> Shelf.ledger(session)));
    }

    @Test
    void law3_aCommandWithAKeyHappensOnceAndKeepsItsAnswer() {
        TestTenant tenant = tenant();
        Transactions transactions = new Transactions(tenant.store(), clock);
        OperationContext command = tenant.context().with(new CommandKey("key-1", "print", result -> "made " + result));
        assertEquals(1, (long) transactions.write(command, TransactionSuite::count));
        Optional<CommandRecord> kept = transactions.answerOf(tenant.context(), "key-1");
        assertEquals(Optional.of(new CommandRecord("key-1", "print", "made 1", clock.instant())), kept);
        assertRefused(CommonError.ALREADY_EXISTS, () -> transactions.write(command, TransactionSuite::count));
        assertEquals(kept, transactions.answerOf(tenant.context(), "key-1"));
        assertEquals(2, (long) tenant.write(TransactionSuite::count), "the second use had no effect");
    }

    @Test
    void law3_aKeyOfAnotherTenantIsAnotherKey() {
        Transactions transactions = new Transactions(store(), clock);
        for (TestTenant tenant : List.of(tenant(), tenant())) {
            OperationContext command = tenant.context().with(new CommandKey("key-1", "print", String::valueOf));
            assertEquals(1, (long) transactions.write(command, TransactionSuite::count));
        }
        assertEquals(Optional.empty(), transactions.answerOf(tenant().context(), "key-1"));
    }

    @Test
    void law3_ofSeveralUsesOfAKeyOneHasTheEffect() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Spool spool = tenant.write(session -> shelf.spoolWith(session, Grams.of(1_000)));
        Transactions transactions = new Transactions(tenant.store(), clock);
        OperationContext command = tenant.context().with(new CommandKey("key-1", "print", result -> "done"));
        List<StockMovement> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> transactions.write(
                                command,
                                session ->
                                        Shelf.post(session, new Samples(thread).movement(spool.id(), Grams.of(-10))))));
        assertEquals(1, winners.size());
        assertEquals(
                Grams.of(990),
                tenant.read(session -> Shelf.find(session, spool.id())).remaining());
        assertEquals(2, tenant.read(session -> Shelf.ledger(session)).size());
    }

    @Test
    void law3_aRefusedCommandLeavesNoAnswerUntilItIsKept() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        Transactions transactions = new Transactions(tenant.store(), clock);
        OperationContext command = tenant.context().with(new CommandKey("key-1", "print", String::valueOf));
        assertRefused(
                InventoryError.INSUFFICIENT_STOCK,
                () -> transactions.write(
                        command, session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(-1)))));
        assertTrue(transactions.answerOf(tenant.context(), "key-1").isEmpty());
        CommandRecord refusal = new CommandRecord("key-1", "print", "refused", clock.instant());
        transactions.keepRefusal(tenant.context(), refusal);
        assertEquals(Optional.of(refusal), transactions.answerOf(tenant.context(), "key-1"));
        assertRefused(CommonError.ALREADY_EXISTS, () -> transactions.keepRefusal(tenant.context(), refusal));
    }

    private static void meanwhile(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static long count(StoreSession session) {
        return session.repository(CounterRepository.class).next("print");
    }

    private static BrandRepository brands(StoreSession session) {
        return session.repository(BrandRepository.class);
    }
}
