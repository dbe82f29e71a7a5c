package app.nozzly.persistence.memory;

import app.nozzly.inventory.CheckpointRepository;
import app.nozzly.inventory.LedgerCheckpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checkpoints by number. */
record MemoryCheckpoints(MemorySession session) implements CheckpointRepository {

    private static final Comparator<LedgerCheckpoint> IN_ORDER = Comparator.comparingLong(LedgerCheckpoint::number);

    static String key(LedgerCheckpoint checkpoint) {
        return Long.toString(checkpoint.number());
    }

    @Override
    public void append(LedgerCheckpoint checkpoint) {
        session.write().checkpoints.insert(checkpoint);
    }

    @Override
    public Optional<LedgerCheckpoint> last() {
        return session.read().checkpoints.all().max(IN_ORDER);
    }

    @Override
    public List<LedgerCheckpoint> following(long number, int most) {
        return session.read()
                .checkpoints
                .all()
                .filter(checkpoint -> checkpoint.number() > number)
                .sorted(IN_ORDER)
                .limit(most)
                .toList();
    }
}
