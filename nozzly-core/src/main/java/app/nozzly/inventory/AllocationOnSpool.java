package app.nozzly.inventory;

/**
 * An allocation together with the spool that it claims from. Immutable.
 *
 * @param allocation what is claimed
 * @param spool of what, as it is now
 */
public record AllocationOnSpool(Allocation allocation, Spool spool) {}
