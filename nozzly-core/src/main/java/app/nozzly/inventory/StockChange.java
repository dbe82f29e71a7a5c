package app.nozzly.inventory;

import java.util.Optional;

/**
 * What became of a command that may change what is on a spool. Immutable.
 *
 * @param spool as it is afterwards
 * @param movement the entry that says so, which {@link Spools#reverse} takes back; empty when there was nothing to post
 */
public record StockChange(Spool spool, Optional<StockMovement> movement) {}
