package app.nozzly.inventory;

/**
 * How many of a component are at a location, and the end of their ledger. Immutable.
 *
 * @param component which
 * @param location where
 * @param quantity the sum of its movements, never negative
 * @param length how many entries its ledger has
 * @param hash fingerprint after the last of them
 */
public record ComponentStock(
        ComponentId component, LocationId location, Quantity quantity, long length, EntryHash hash) {

    /** Before the first entry. */
    public static ComponentStock none(ComponentId component, LocationId location) {
        return new ComponentStock(component, location, Quantity.ZERO, 0, EntryHash.NONE);
    }

    /** As it is after an entry. */
    public ComponentStock after(ComponentMovement entry) {
        return new ComponentStock(component, location, entry.balanceAfter(), entry.position(), entry.hash());
    }
}
