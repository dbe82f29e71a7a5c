package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.problem.CommonError;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CommandRecordRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CommandRecordRepository} does. */
public abstract class CommandRecordRepositorySuite extends StoreSuite {

    @Test
    void whatIsInsertedIsReadBackEqual() {
        TestTenant tenant = tenant();
        for (CommandRecord kept : List.of(
                samples.commandRecord(),
                new CommandRecord("k".repeat(200), "f".repeat(64), "码".repeat(50_000), StoreSuite.START),
                new CommandRecord("K", "", "", Instant.parse("2099-12-31T23:59:59.999999Z")),
                new CommandRecord("k", "f", Samples.AWKWARD, StoreSuite.START))) {
            tenant.change(session -> repository(session).insert(kept));
            assertEquals(
                    Optional.of(kept),
                    tenant.read(session -> repository(session).find(kept.key())));
        }
    }

    @Test
    void aKeyIsUsedOnceInATenant() {
        TestTenant tenant = tenant();
        CommandRecord kept = samples.commandRecord();
        CommandRecord other = new CommandRecord(kept.key(), "other", "other", samples.instant());
        tenant.change(session -> repository(session).insert(kept));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> repository(session).insert(other)));
        assertEquals(
                Optional.of(kept), tenant.read(session -> repository(session).find(kept.key())));
        TestTenant stranger = tenant();
        assertEquals(
                Optional.empty(), stranger.read(session -> repository(session).find(kept.key())));
        stranger.change(session -> repository(session).insert(other));
        assertEquals(
                Optional.of(kept), tenant.read(session -> repository(session).find(kept.key())));
    }

    @Test
    void aKeyUsedInOneTransactionTwiceIsRefused() {
        TestTenant tenant = tenant();
        CommandRecord kept = samples.commandRecord();
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> {
                    repository(session).insert(kept);
                    repository(session).insert(kept);
                }));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).find(kept.key())));
    }

    @Test
    void ofSeveralUsesOfOneKeyTheFirstToCommitWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        String key = samples.word();
        List<CommandRecord> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        12,
                        thread -> tenant.write(session -> {
                            CommandRecord kept = new CommandRecord(key, "f", "answer " + thread, StoreSuite.START);
                            repository(session).insert(kept);
                            return kept;
                        })));
        assertEquals(1, winners.size());
        assertEquals(
                winners.stream().findFirst(),
                tenant.read(session -> repository(session).find(key)));
    }

    @Test
    void answersOlderThanAnInstantAreForgotten() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        Instant limit = StoreSuite.START;
        CommandRecord older = at("older", limit.minus(1, ChronoUnit.MICROS));
        CommandRecord same = at("same", limit);
        CommandRecord newer = at("newer", limit.plusSeconds(1));
        for (CommandRecord kept : List.of(older, same, newer)) {
            tenant.change(session -> repository(session).insert(kept));
            stranger.change(session -> repository(session).insert(kept));
        }
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteOlderThan(limit)));
        assertEquals(0, (int) tenant.write(session -> repository(session).deleteOlderThan(limit)));
        assertEquals(
                Optional.empty(), tenant.read(session -> repository(session).find("older")));
        assertEquals(
                Optional.of(same), tenant.read(session -> repository(session).find("same")));
        assertEquals(
                Optional.of(newer), tenant.read(session -> repository(session).find("newer")));
        assertEquals(
                Optional.of(older), stranger.read(session -> repository(session).find("older")));
        tenant.change(session -> repository(session).insert(older));
    }

    private static CommandRecord at(String key, Instant instant) {
        return new CommandRecord(key, "f", "a", instant);
    }

    private static CommandRecordRepository repository(StoreSession session) {
        return session.repository(CommandRecordRepository.class);
    }
}
