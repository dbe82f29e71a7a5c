package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.store.SharedStateRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SharedStateRepository} does. */
public abstract class SharedStateRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    @Test
    void whatIsKeptIsReadBackEqual() {
        TestTenant tenant = tenant();
        for (String text : List.of("", "x", Samples.AWKWARD, "码".repeat(4_000), " ends with spaces  ")) {
            String name = samples.word();
            assertTrue(replace(tenant, name, Optional.empty(), text));
            assertEquals(Optional.of(text), find(tenant, name));
            assertTrue(replace(tenant, name, Optional.of(text), "next"));
            assertEquals(Optional.of("next"), find(tenant, name));
            assertEquals(Optional.empty(), find(tenant(), name));
        }
        for (String name : List.of("n".repeat(200), Samples.AWKWARD, "NAME", "name")) {
            assertTrue(replace(tenant, name, Optional.empty(), "x"), name);
        }
    }

    @Test
    void onlyWhatWasFoundIsReplaced() {
        TestTenant tenant = tenant();
        assertFalse(replace(tenant, "name", Optional.of("something"), "b"));
        assertEquals(Optional.empty(), find(tenant, "name"));
        assertTrue(replace(tenant, "name", Optional.empty(), "a"));
        assertFalse(replace(tenant, "name", Optional.empty(), "b"));
        assertFalse(replace(tenant, "name", Optional.of("A"), "b"));
        assertFalse(replace(tenant, "name", Optional.of("a "), "b"));
        assertEquals(Optional.of("a"), find(tenant, "name"));
        assertTrue(replace(tenant, "name", Optional.of("a"), "a"));
        assertTrue(replace(tenant, "name", Optional.of("a"), "b"));
        assertEquals(Optional.of("b"), find(tenant, "name"));
    }

    @Test
    void aTransactionSeesItsOwnAndARollBackUndoesIt() {
        TestTenant tenant = tenant();
        VersionedSuite.rollBack(tenant, session -> {
            assertTrue(repository(session).replace("name", Optional.empty(), "a", START));
            assertTrue(repository(session).replace("name", Optional.of("a"), "b", START));
            assertEquals(Optional.of("b"), repository(session).find("name"));
        });
        assertEquals(Optional.empty(), find(tenant, "name"));
    }

    @Test
    void whatIsDeletedIsNothing() {
        TestTenant tenant = tenant();
        replace(tenant, "name", Optional.empty(), "a");
        tenant().change(session -> repository(session).delete("name"));
        assertEquals(Optional.of("a"), find(tenant, "name"));
        tenant.change(session -> repository(session).delete("name"));
        tenant.change(session -> repository(session).delete("name"));
        assertEquals(Optional.empty(), find(tenant, "name"));
        assertTrue(replace(tenant, "name", Optional.empty(), "b"));
    }

    @Test
    void whatExpiredBeforeAnInstantIsForgotten() {
        TestTenant tenant = tenant();
        Instant before = START.minus(1, ChronoUnit.MICROS);
        tenant.change(session -> repository(session).replace("old", Optional.empty(), "a", before));
        tenant.change(session -> repository(session).replace("same", Optional.empty(), "a", START));
        tenant.change(session -> repository(session).replace("longer", Optional.empty(), "a", before));
        tenant.change(session -> repository(session).replace("longer", Optional.of("a"), "a", START));
        assertEquals(0, (int) tenant().write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(Optional.empty(), find(tenant, "old"));
        assertEquals(Optional.of("a"), find(tenant, "same"));
        assertEquals(Optional.of("a"), find(tenant, "longer"));
    }

    @Test
    void ofSeveralReplacementsOfOneStateOneHappens() {
        assume(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < ROUNDS; round++) {
            TestTenant tenant = tenant();
            assertEquals(1, replaced(tenant, Optional.empty(), "new "));
            String kept = find(tenant, "name").orElseThrow();
            assertEquals(1, replaced(tenant, Optional.of(kept), "next "));
        }
    }

    /** As a limit is used up: whoever was slower looks again. */
    @Test
    void noStepOfACountIsLost() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Race.run(THREADS, thread -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        count(tenant);
                    }
                    return thread;
                })
                .forEach(outcome -> assertTrue(outcome.value().isPresent(), outcome::toString));
        assertEquals(Optional.of(String.valueOf(THREADS * ROUNDS)), find(tenant, "name"));
    }

    private static void count(TestTenant tenant) {
        Optional<String> found;
        String next;
        do {
            found = find(tenant, "name");
            next = String.valueOf(Integer.parseInt(found.orElse("0")) + 1);
        } while (!replace(tenant, "name", found, next));
    }

    private static long replaced(TestTenant tenant, Optional<String> before, String after) {
        return Race.run(THREADS, thread -> replace(tenant, "name", before, after + thread)).stream()
                .filter(outcome -> outcome.value().orElseThrow())
                .count();
    }

    private static boolean replace(TestTenant tenant, String name, Optional<String> before, String after) {
        return tenant.write(session -> repository(session).replace(name, before, after, START));
    }

    private static Optional<String> find(TestTenant tenant, String name) {
        return tenant.read(session -> repository(session).find(name));
    }

    private static SharedStateRepository repository(StoreSession session) {
        return session.repository(SharedStateRepository.class);
    }
}
