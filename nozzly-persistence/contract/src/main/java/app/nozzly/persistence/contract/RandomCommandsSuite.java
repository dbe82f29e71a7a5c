package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.BalanceCheck;
import app.nozzly.inventory.LedgerCheck;
import app.nozzly.inventory.StockMovement;
import app.nozzly.persistence.contract.RandomCommands.Command;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Store;
import app.nozzly.workshop.WorkshopRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random transactions: the store under test answers each as the reference store does and ends in the same state, and the ledger's laws hold. Without a
 * reference store only the laws are checked. jqwik prints the seed of a failure and repeats it.
 */
public abstract class RandomCommandsSuite extends StoreSuite {

    /**
     * Commands that are committed together or not at all. Immutable.
     *
     * @param commands in order
     * @param failing whether the transaction fails at its end
     */
    record Transaction(List<Command> commands, boolean failing) {}

    @Property(tries = 40)
    void randomTransactionsHaveTheSameAnswersAndEndState(@ForAll("transactions") List<Transaction> transactions) {
        TenantId id = new TenantId(UUID.randomUUID());
        TestTenant tested = begin(store(), id);
        Optional<Store> reference = fixture().referenceStore();
        try {
            Optional<TestTenant> expected = reference.map(other -> begin(other, id));
            for (Transaction transaction : transactions) {
                List<Object> answer = answer(tested, transaction);
                expected.ifPresent(tenant -> assertEquals(answer(tenant, transaction), answer, transaction::toString));
            }
            List<Object> end = tested.read(RandomCommands::everything);
            expected.ifPresent(tenant -> assertEquals(tenant.read(RandomCommands::everything), end));
            assertLedger(tested);
        } finally {
            reference.ifPresent(Store::close);
        }
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 99).withoutEdgeCases();
        Arbitrary<Command> command = Combinators.combine(
                        Arbitraries.of(RandomCommands.Kind.values()), small, small, small)
                .as(Command::new);
        Arbitrary<Boolean> failing = Arbitraries.integers().between(0, 9).map(chance -> chance == 0);
        return Combinators.combine(command.list().ofMinSize(1).ofMaxSize(3), failing)
                .as(Transaction::new)
                .list()
                .ofMaxSize(80);
    }

    /** The same workshop in any store. */
    private static TestTenant begin(Store store, TenantId id) {
        TestTenant tenant = new TestTenant(store, OperationContext.of(id, Actor.SYSTEM));
        tenant.change(session -> session.repository(WorkshopRepository.class)
                .insert(new Samples(id.value().getLeastSignificantBits()).workshop(id)));
        return tenant;
    }

    private static List<Object> answer(TestTenant tenant, Transaction transaction) {
        try {
            return tenant.write(session -> {
                List<Object> answers = new ArrayList<>();
                RandomCommands commands = new RandomCommands(tenant.id(), session);
                transaction.commands().forEach(command -> answers.add(commands.run(command)));
                if (transaction.failing()) {
                    throw new VersionedSuite.ExpectedFailure();
                }
                return answers;
            });
        } catch (NozzlyException refusal) {
            return List.of(refusal.code());
        } catch (VersionedSuite.ExpectedFailure rolledBack) {
            return List.of("rolled back");
        }
    }

    private static void assertLedger(TestTenant tenant) {
        assertEquals(List.of(), tenant.read(LedgerCheck::check).faults());
        assertEquals(List.of(), tenant.read(BalanceCheck::check).faults());
        Map<Object, Grams> balances = new HashMap<>();
        for (StockMovement entry : tenant.read(session -> Shelf.ledger(session))) {
            Grams balance =
                    balances.merge(entry.movement().spool(), entry.movement().weightDelta(), Grams::plus);
            assertEquals(balance, entry.balanceAfter());
            assertTrue(!balance.isNegative(), "never negative");
        }
        tenant.read(session -> RandomCommands.spools(session).stream()
                        .filter(spool -> !spool.remaining().equals(balances.getOrDefault(spool.id(), Grams.ZERO)))
                        .toList())
                .forEach(spool -> assertEquals(balances.get(spool.id()), spool.remaining()));
    }
}
