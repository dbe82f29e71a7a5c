package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.CommandRecordRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Kept answers by command key. */
record MemoryCommandRecords(MemorySession session) implements CommandRecordRepository {

    @Override
    public Optional<CommandRecord> find(String key) {
        return session.read().commands.get(key);
    }

    @Override
    public void insert(CommandRecord commandRecord) {
        Tables tables = session.write();
        if (tables.commands.has(commandRecord.key())) {
            throw NozzlyException.alreadyExists("command", "key", commandRecord.key());
        }
        tables.commands = tables.commands.with(commandRecord.key(), commandRecord);
    }

    @Override
    public int deleteOlderThan(Instant instant) {
        Tables tables = session.write();
        List<CommandRecord> old = tables.commands
                .values()
                .filter(kept -> kept.recordedAt().isBefore(instant))
                .toList();
        old.forEach(kept -> tables.commands = tables.commands.without(kept.key()));
        return old.size();
    }
}
