package app.nozzly.inventory;

import java.util.List;

/**
 * What became of a request. Immutable.
 *
 * @param lines those that were claimed, as they were asked for
 * @param uncovered lines for which nothing was claimed
 * @param shortages what is missing for them, for each material; empty when nothing is
 */
public record AllocationResult(List<Line> lines, List<AllocationLine> uncovered, List<Shortage> shortages) {

    public AllocationResult {
        lines = List.copyOf(lines);
        uncovered = List.copyOf(uncovered);
        shortages = List.copyOf(shortages);
    }

    /** All that was claimed. */
    public List<Allocation> allocations() {
        return lines.stream().flatMap(line -> line.allocations().stream()).toList();
    }

    /**
     * A line and what it got. Immutable.
     *
     * @param line as it was asked for
     * @param allocations one for each spool that gives something; together they have the weight of the line
     */
    public record Line(AllocationLine line, List<Allocation> allocations) {

        public Line {
            allocations = List.copyOf(allocations);
        }
    }
}
