package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link CounterRepository} does. */
public abstract class CounterRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    @Test
    void numbersRunFromOneForEachNameAndTenant() {
        TestTenant tenant = tenant();
        TestTenant other = tenant();
        for (long expected = 1; expected <= 5; expected++) {
            assertEquals(expected, next(tenant, "spool"));
        }
        assertEquals(1, next(tenant, "brand"));
        assertEquals(1, next(tenant, "Spool"));
        assertEquals(1, next(other, "spool"));
        assertEquals(6, next(tenant, "spool"));
    }

    @Test
    void severalNumbersOfOneTransactionFollowEachOther() {
        TestTenant tenant = tenant();
        assertEquals(
                List.of(1L, 2L, 3L),
                tenant.write(session -> List.of(
                        repository(session).next("run"),
                        repository(session).next("run"),
                        repository(session).next("run"))));
    }

    @Test
    void aNumberIsGivenBackWhenTheTransactionRollsBack() {
        TestTenant tenant = tenant();
        VersionedSuite.rollBack(tenant, session -> repository(session).next("run"));
        assertEquals(1, next(tenant, "run"));
        VersionedSuite.rollBack(tenant, session -> repository(session).reserve("run", 50));
        assertEquals(2, next(tenant, "run"));
    }

    @Test
    void reservedNumbersAreNeverHandedOut() {
        TestTenant tenant = tenant();
        tenant.change(session -> repository(session).reserve("spool", 41));
        assertEquals(42, next(tenant, "spool"));
        tenant.change(session -> repository(session).reserve("spool", 7));
        assertEquals(43, next(tenant, "spool"));
        tenant.change(session -> repository(session).reserve("spool", 43));
        assertEquals(44, next(tenant, "spool"));
    }

    @Test
    void racingNumbersHaveNoGapAndNoDouble() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Race.Outcome<List<Long>>> outcomes = Race.run(
                THREADS,
                thread -> LongStream.range(0, ROUNDS)
                        .mapToObj(round -> nextOrRollBack(tenant, (thread + round) % 3 == 0))
                        .flatMap(List::stream)
                        .toList());
        List<Long> numbers = outcomes.stream()
                .flatMap(outcome -> outcome.value().orElseThrow().stream())
                .sorted()
                .toList();
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertEquals(numbers.size() + 1L, next(tenant, "order"));
    }

    private static List<Long> nextOrRollBack(TestTenant tenant, boolean fail) {
        if (fail) {
            VersionedSuite.rollBack(tenant, session -> repository(session).next("order"));
            return List.of();
        }
        return List.of(next(tenant, "order"));
    }

    private static long next(TestTenant tenant, String name) {
        return tenant.write(session -> repository(session).next(name));
    }

    private static CounterRepository repository(StoreSession session) {
        return session.repository(CounterRepository.class);
    }
}
