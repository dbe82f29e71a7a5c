package app.nozzly.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What should be there, to be counted and weighed. Immutable.
 *
 * @param place where; empty for the whole workshop
 * @param spools in use, by number, at most 200 in one part of the sheet
 * @param components with where they are, by number, at most 200 in one part; those that do not fit on the first part come after the last spools
 * @param next where the sheet goes on; empty when this is all
 */
public record StockSheet(Optional<Location> place, List<Spool> spools, List<Part> components, Optional<String> next) {

    public StockSheet {
        spools = List.copyOf(spools);
        components = List.copyOf(components);
    }

    /**
     * A component at a place. Immutable.
     *
     * @param component which
     * @param location where
     * @param quantity how many should be there, zero when there were some before
     */
    public record Part(Component component, Location location, Quantity quantity) {}
}
