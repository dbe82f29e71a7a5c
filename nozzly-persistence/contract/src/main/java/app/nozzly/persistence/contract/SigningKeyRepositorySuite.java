package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.identity.SigningKey;
import app.nozzly.identity.SigningKeyRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeyRepository} does. */
public abstract class SigningKeyRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);

    @Test
    void whatIsInsertedIsReadBackEqual() {
        Instant last = Instant.parse("2099-12-31T23:59:59.999999Z");
        for (SigningKey key : List.of(
                people.signingKey(),
                new SigningKey("码".repeat(100), "s".repeat(10_000), last, last, last),
                new SigningKey(Samples.AWKWARD, Samples.AWKWARD, START, START, START))) {
            TestTenant tenant = tenant();
            inserted(tenant, key);
            assertEquals(List.of(key), all(tenant));
            assertEquals(List.of(), all(tenant()));
        }
    }

    @Test
    void anIdIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        SigningKey key = inserted(tenant, people.signingKey());
        assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, key));
        inserted(tenant(), key);
        assertEquals(List.of(key), all(tenant));
    }

    @Test
    void allComeTheLatestFirst() {
        TestTenant tenant = tenant();
        List<SigningKey> sorted = IntStream.range(0, 9)
                .mapToObj(place -> inserted(tenant, made(START.plusSeconds(place / 3), START)))
                .sorted(Comparator.comparing(SigningKey::createdAt).reversed().thenComparing(SigningKey::id))
                .toList();
        assertEquals(sorted, all(tenant));
    }

    @Test
    void whatExpiredBeforeAnInstantIsForgottenUnlessRolledBack() {
        TestTenant tenant = tenant();
        SigningKey same = inserted(tenant, made(START, START));
        SigningKey old = inserted(tenant, made(START.minusSeconds(9), START.minus(1, ChronoUnit.MICROS)));
        assertEquals(0, (int) tenant().write(session -> repository(session).deleteExpiredBefore(START)));
        VersionedSuite.rollBack(tenant, session -> repository(session).deleteExpiredBefore(START));
        assertEquals(List.of(same, old), all(tenant));
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(List.of(same), all(tenant));
        VersionedSuite.rollBack(tenant, session -> repository(session).insert(old));
        assertEquals(List.of(same), all(tenant));
    }

    @Test
    void ofSeveralKeysWithOneIdOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<SigningKey> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> inserted(tenant, new SigningKey("same", "s" + thread, START, START, START))));
        assertEquals(1, winners.size());
        assertEquals(winners, all(tenant));
    }

    private SigningKey made(Instant created, Instant expires) {
        return new SigningKey(samples.word(), samples.word(), created, expires, expires);
    }

    private static SigningKey inserted(TestTenant tenant, SigningKey key) {
        tenant.change(session -> repository(session).insert(key));
        return key;
    }

    private static List<SigningKey> all(TestTenant tenant) {
        return tenant.read(session -> repository(session).all());
    }

    private static SigningKeyRepository repository(StoreSession session) {
        return session.repository(SigningKeyRepository.class);
    }
}
