package app.nozzly.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the ledgers of a workshop ended at a moment: of those that had got longer since the checkpoint before. Checkpoints are chained, so that none can be
 * changed or taken out of the middle. Never changed and never deleted. Immutable.
 *
 * @param number from 1 without a gap
 * @param madeAt when, to the microsecond
 * @param ends the text of each {@link NotedEnd}, with line feeds between them
 * @param hash fingerprint of this checkpoint and all before it
 */
public record LedgerCheckpoint(long number, Instant madeAt, String ends, EntryHash hash) {

    /** How many ends one checkpoint holds at most. */
    public static final int MOST_ENDS = 1000;

    /** The checkpoint that follows on another one, or the first. */
    public static LedgerCheckpoint after(Optional<LedgerCheckpoint> previous, Instant madeAt, List<NotedEnd> ends) {
        long number = previous.map(LedgerCheckpoint::number).orElse(0L) + 1;
        String text = ends.stream().map(NotedEnd::text).collect(Collectors.joining("\n"));
        return new LedgerCheckpoint(number, madeAt, text, hash(previous, number, madeAt, text));
    }

    /** Whether nothing of it, and nothing between the two, was changed. */
    public boolean follows(Optional<LedgerCheckpoint> previous) {
        return number == previous.map(LedgerCheckpoint::number).orElse(0L) + 1
                && hash.equals(hash(previous, number, madeAt, ends));
    }

    /** The ends in it; what cannot be read is left out. */
    List<NotedEnd> noted() {
        return ends.lines().flatMap(line -> NotedEnd.read(line).stream()).toList();
    }

    private static EntryHash hash(Optional<LedgerCheckpoint> previous, long number, Instant madeAt, String ends) {
        return previous.map(LedgerCheckpoint::hash)
                .orElse(EntryHash.NONE)
                .next(new EntryFields()
                        .with("number", number)
                        .with("made_at", madeAt)
                        .with("ends", ends));
    }
}
