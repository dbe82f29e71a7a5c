package app.nozzly.costing;

import app.nozzly.catalog.MaterialLine;
import app.nozzly.inventory.Spool;
import java.util.List;
import java.util.Optional;

/**
 * Where the price of one material line came from. Immutable.
 *
 * @param line of the bill of materials
 * @param price and the basis that gave it; empty when nothing is known
 * @param spools that match the line and have a cost, by number: the price rests on them
 */
public record LinePrice(MaterialLine line, Optional<CostPerGram> price, List<Spool> spools) {

    public LinePrice {
        spools = List.copyOf(spools);
    }
}
