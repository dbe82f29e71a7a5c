package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * What a print file says about one of its filaments. Immutable.
 *
 * @param materialType as stated, for example {@code PLA} or {@code PLA Silk}; empty when not stated
 * @param brand as stated
 * @param hexCode {@code #RRGGBB} as stated
 * @param weight grams needed, zero when not known
 */
public record FilamentWanted(
        Optional<String> materialType, Optional<String> brand, Optional<String> hexCode, Grams weight) {}
