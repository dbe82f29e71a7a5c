package app.nozzly.inventory;

import java.util.List;

/**
 * What stands at a location. Immutable.
 *
 * @param location the place
 * @param spools in use that name it, by number
 * @param components of which there is something, by number
 */
public record LocationStock(Location location, List<Spool> spools, List<StockLine> components) {

    public LocationStock {
        spools = List.copyOf(spools);
        components = List.copyOf(components);
    }

    /** How much that is. */
    public LocationContents contents() {
        return new LocationContents(spools.size(), components.size());
    }
}
