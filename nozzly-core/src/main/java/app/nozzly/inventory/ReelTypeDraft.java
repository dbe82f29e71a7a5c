package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * A kind of reel as a person describes it. Immutable.
 *
 * @param name for people
 * @param brand who sells filament on it
 * @param material what it is made of
 * @param emptyWeight weight of the empty reel
 * @param notes free text
 * @param active whether spools of it still come
 */
public record ReelTypeDraft(
        String name,
        Optional<String> brand,
        ReelMaterial material,
        Grams emptyWeight,
        Optional<String> notes,
        boolean active) {

    /** One that is in use and of which only name, material and weight are known. */
    public static ReelTypeDraft of(String name, ReelMaterial material, Grams emptyWeight) {
        return new ReelTypeDraft(name, Optional.empty(), material, emptyWeight, Optional.empty(), true);
    }
}
