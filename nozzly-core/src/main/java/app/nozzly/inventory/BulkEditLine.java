package app.nozzly.inventory;

/**
 * What a change of many spools did with one. Immutable.
 *
 * @param spool which
 * @param before what it had
 * @param after what it was given
 */
public record BulkEditLine(SpoolId spool, BulkFields before, BulkFields after) {}
