package app.nozzly.persistence.jpa;

import app.nozzly.store.CommandRecord;
import app.nozzly.store.CommandRecordRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Kept answers by command key. */
record JpaCommandRecordRepository(JpaSession session) implements CommandRecordRepository {

    @Override
    public Optional<CommandRecord> find(String key) {
        return session.find(CommandRecordRow.class, key)
                .map(row -> new CommandRecord(row.commandKey, row.fingerprint, row.answer, row.recordedAt));
    }

    @Override
    public void insert(CommandRecord commandRecord) {
        CommandRecordRow row = new CommandRecordRow();
        row.commandKey = commandRecord.key();
        row.fingerprint = commandRecord.fingerprint();
        row.answer = commandRecord.answer();
        row.recordedAt = Moments.stored(commandRecord.recordedAt());
        session.insert(row, new Subject("command", commandRecord.key(), Map.of("id", commandRecord.key())));
    }

    @Override
    public int deleteOlderThan(Instant instant) {
        return session.writing(
                Subject.of("command", "old"),
                () -> session.change(
                        "delete CommandRecordRow c where c.recordedAt < :instant",
                        Map.of("instant", Moments.stored(instant))));
    }
}
