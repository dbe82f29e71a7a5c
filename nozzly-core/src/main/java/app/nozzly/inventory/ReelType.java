package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.util.Optional;

/**
 * A kind of reel whose empty weight is known: all reels of the kind weigh as much. Immutable.
 *
 * @param id identity
 * @param name unique in a workshop in any case of letters, 1 to 100 characters
 * @param brand who sells filament on it, at most 100 characters
 * @param material what it is made of
 * @param emptyWeight weight of the empty reel, 0 to {@link #HEAVIEST}
 * @param notes free text, at most 2,000 characters
 * @param active false when no more spools of it come
 * @param version for updates
 */
public record ReelType(
        ReelTypeId id,
        String name,
        Optional<String> brand,
        ReelMaterial material,
        Grams emptyWeight,
        Optional<String> notes,
        boolean active,
        Version version)
        implements Labelled {

    /** Heaviest empty reel: 10 kg. */
    public static final Grams HEAVIEST = Grams.of(10_000);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 2000;

    public ReelType {
        name = name.strip();
        brand = present(brand);
        notes = present(notes);
        new Validation(ReelType.class)
                .require(
                        !name.isEmpty() && name.length() <= LONGEST_NAME,
                        "name",
                        "label.length",
                        name.length(),
                        LONGEST_NAME)
                .require(fits(brand, LONGEST_NAME), "brand", "text.length", LONGEST_NAME)
                .require(
                        !emptyWeight.isNegative() && emptyWeight.compareTo(HEAVIEST) <= 0,
                        "empty_weight_g",
                        "reel_type.weight",
                        emptyWeight,
                        HEAVIEST)
                .require(fits(notes, LONGEST_NOTES), "notes", "text.length", LONGEST_NOTES)
                .done();
    }

    static ReelType of(ReelTypeId id, ReelTypeDraft draft, Version version) {
        return new ReelType(
                id,
                draft.name(),
                draft.brand(),
                draft.material(),
                draft.emptyWeight(),
                draft.notes(),
                draft.active(),
                version);
    }

    /** Its name. */
    @Override
    public String label() {
        return name;
    }

    /** As a filament or a spool names it. */
    public Reel reel() {
        return new Reel(id, name, emptyWeight, version);
    }

    /** Taken out of use. */
    public ReelType deactivated() {
        return new ReelType(id, name, brand, material, emptyWeight, notes, false, version);
    }

    public ReelType withVersion(Version newVersion) {
        return new ReelType(id, name, brand, material, emptyWeight, notes, active, newVersion);
    }

    private static boolean fits(Optional<String> text, int longest) {
        return text.stream().allMatch(value -> value.length() <= longest);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
