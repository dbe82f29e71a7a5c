package app.nozzly.inventory;

/**
 * What the entries of one component at one location come to, added up from all of them. Immutable.
 *
 * @param component of what
 * @param location where
 * @param entries how many there are
 * @param first the least place at that location; 1 unless there are none
 * @param last the greatest place at that location; that of {@code entries} unless one is missing
 * @param quantity sum of what they change
 */
public record ComponentSum(
        ComponentId component, LocationId location, long entries, long first, long last, Quantity quantity) {

    /** Of a ledger without entries. */
    public static ComponentSum none(ComponentId component, LocationId location) {
        return new ComponentSum(component, location, 0, 0, 0, Quantity.ZERO);
    }

    /** With one entry more. */
    public ComponentSum plus(ComponentMovement entry) {
        return new ComponentSum(
                component,
                location,
                entries + 1,
                entries == 0 ? entry.position() : Math.min(first, entry.position()),
                Math.max(last, entry.position()),
                quantity.plus(entry.movement().quantityDelta()));
    }

    /** Whether the places are 1, 2, 3 and so on: no two entries of a ledger have the same. */
    boolean isUnbroken() {
        return last == entries && (entries == 0 || first == 1);
    }
}
