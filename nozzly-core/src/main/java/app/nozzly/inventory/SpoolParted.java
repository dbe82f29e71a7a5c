package app.nozzly.inventory;

/**
 * What became of a spool that was split. Immutable.
 *
 * @param rest the spool that was there, and the entry that says what went; {@link Spools#reverse} takes the whole back by it
 * @param part the new spool
 */
public record SpoolParted(StockChange rest, Spool part) {}
