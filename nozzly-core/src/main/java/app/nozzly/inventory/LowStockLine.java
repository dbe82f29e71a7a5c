package app.nozzly.inventory;

import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;

/**
 * How one material stands against its threshold. Immutable.
 *
 * @param stock what there is of it
 * @param threshold that counts for it: its own, its type's or the workshop's
 */
public record LowStockLine(KeyStock stock, StockThreshold threshold) {

    /** Whether less is free than the threshold. */
    public boolean isLow() {
        return missing().isPositive();
    }

    /** Free grams that are missing to the threshold; zero when none are. */
    public Grams missing() {
        Grams missing = threshold.level().minus(stock.remaining());
        return missing.isNegative() ? Grams.ZERO : missing;
    }

    /** Whether a filament is among what this line sums up. */
    boolean holds(MaterialKey filament) {
        boolean wanted = stock.key().accepts(filament);
        return threshold.scope() == ThresholdScope.KEY ? wanted : wanted && filament.accepts(stock.key());
    }
}
