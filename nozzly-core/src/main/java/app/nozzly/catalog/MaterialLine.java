package app.nozzly.catalog;

import app.nozzly.material.MaterialKey;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Filament that one unit of a product needs. Immutable.
 *
 * @param id identity within all products
 * @param key what filament is asked for
 * @param spool the very spool, when the line insists on one
 * @param weight grams per unit, at least 0
 * @param waste share lost besides, at least 0 and at most 10 (1,000 %)
 * @param slot place in the printer's filament changer, from 0
 */
public record MaterialLine(UUID id, MaterialKey key, Optional<UUID> spool, Grams weight, Percentage waste, int slot) {

    private static final BigDecimal MOST_WASTE = BigDecimal.TEN;
    private static final int LAST_SLOT = 63;
    private static final Grams HEAVIEST = Grams.of(1_000_000);

    public MaterialLine {
        new Validation(Product.class)
                .require(!weight.isNegative() && weight.compareTo(HEAVIEST) <= 0, "weight_g", "line.weight", weight)
                .require(
                        !waste.isNegative() && waste.fraction().compareTo(MOST_WASTE) <= 0,
                        "waste_percent",
                        "line.waste",
                        waste)
                .require(slot >= 0 && slot <= LAST_SLOT, "slot", "line.slot", slot, LAST_SLOT)
                .done();
    }
}
