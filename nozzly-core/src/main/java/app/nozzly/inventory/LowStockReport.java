package app.nozzly.inventory;

import java.util.List;

/**
 * How the materials of a workshop stand against their thresholds. Immutable.
 *
 * @param lines each material that has a threshold, what is missing most first
 */
public record LowStockReport(List<LowStockLine> lines) {

    public LowStockReport {
        lines = List.copyOf(lines);
    }

    /** What is low. */
    public List<LowStockLine> low() {
        return lines.stream().filter(LowStockLine::isLow).toList();
    }

    /** Whether what is on a spool is low, all its spools together. */
    public boolean isLow(Filament filament) {
        return lines.stream().filter(LowStockLine::isLow).anyMatch(line -> line.holds(filament.key()));
    }
}
