package app.nozzly.inventory;

import java.util.List;
import java.util.Map;

/**
 * A stock-taking with what it came to, and the things that it speaks of. Immutable.
 *
 * @param take what was done
 * @param lines what was found, in the order in which it was given
 * @param things names of what the lines speak of
 */
public record StockTakeReport(StockTake take, List<StockTakeLine> lines, Things things) {

    public StockTakeReport {
        lines = List.copyOf(lines);
    }

    /**
     * What lines speak of, by identity. Immutable.
     *
     * @param spools as they are now
     * @param components as they are now
     * @param locations as they are now
     */
    public record Things(
            Map<SpoolId, Spool> spools, Map<ComponentId, Component> components, Map<LocationId, Location> locations) {

        public Things {
            spools = Map.copyOf(spools);
            components = Map.copyOf(components);
            locations = Map.copyOf(locations);
        }
    }

    /** The same before it is posted. */
    public record Preview(List<StockTakeLine> lines, StockTake.Tally tally, Things things) {

        public Preview {
            lines = List.copyOf(lines);
        }
    }
}
