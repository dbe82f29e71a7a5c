package app.nozzly.inventory;

/**
 * What was noted. Immutable.
 *
 * @param checkpoints how many were made; none when no ledger had got longer
 * @param ends of how many ledgers the ends are in them
 */
public record CheckpointNote(long checkpoints, long ends) {}
