package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.CheckpointRepository;
import app.nozzly.inventory.EntryHash;
import app.nozzly.inventory.LedgerCheckpoint;
import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.NotedEnd;
import app.nozzly.inventory.SpoolId;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointRepository} does. */
public abstract class CheckpointRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    @Test
    void whatIsAppendedIsReadBackEqualAndFollowsOn() {
        TestTenant tenant = tenant();
        assertEquals(Optional.empty(), last(tenant));
        assertEquals(List.of(), following(tenant, 0, 10));
        LedgerCheckpoint first = appended(tenant, next(Optional.empty(), LedgerCheckpoint.MOST_ENDS));
        LedgerCheckpoint second = appended(tenant, next(Optional.of(first), 2));
        LedgerCheckpoint third = appended(tenant, next(Optional.of(second), 0));
        assertEquals(List.of(first, second, third), following(tenant, 0, 10));
        assertEquals(List.of(second), following(tenant, 1, 1));
        assertEquals(Optional.of(third), last(tenant));
        assertTrue(following(tenant, 1, 1).get(0).follows(Optional.of(first)));
        assertEquals(List.of(), following(tenant(), 0, 10));
    }

    @Test
    void aNumberIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        LedgerCheckpoint first = appended(tenant, next(Optional.empty(), 1));
        assertRefused(CommonError.ALREADY_EXISTS, () -> appended(tenant, next(Optional.empty(), 2)));
        appended(tenant(), first);
        VersionedSuite.rollBack(tenant, session -> repository(session).append(next(Optional.of(first), 1)));
        assertEquals(List.of(first), following(tenant, 0, 10));
    }

    @Test
    void ofSeveralOfOneNumberOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<LedgerCheckpoint> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(THREADS, thread -> appended(tenant, next(Optional.empty(), thread + 1))));
        assertEquals(1, winners.size());
        assertEquals(winners, following(tenant, 0, 10));
    }

    private static LedgerCheckpoint next(Optional<LedgerCheckpoint> previous, int ends) {
        List<NotedEnd> noted = IntStream.range(0, ends)
                .mapToObj(number -> new NotedEnd(
                        NotedEnd.of(new SpoolId(new UUID(number, -number))),
                        new LedgerEnd(Long.MAX_VALUE / 100, EntryHash.NONE)))
                .toList();
        return LedgerCheckpoint.after(previous, START, noted);
    }

    private static LedgerCheckpoint appended(TestTenant tenant, LedgerCheckpoint checkpoint) {
        tenant.change(session -> repository(session).append(checkpoint));
        return checkpoint;
    }

    private static Optional<LedgerCheckpoint> last(TestTenant tenant) {
        return tenant.read(session -> repository(session).last());
    }

    private static List<LedgerCheckpoint> following(TestTenant tenant, long number, int most) {
        return tenant.read(session -> repository(session).following(number, most));
    }

    private static CheckpointRepository repository(StoreSession session) {
        return session.repository(CheckpointRepository.class);
    }
}
