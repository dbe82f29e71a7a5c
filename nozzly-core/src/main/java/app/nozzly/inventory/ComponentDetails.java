package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import java.util.Optional;

/**
 * What a person writes down about a component. Immutable.
 *
 * @param name what it is, 1 to 200 characters
 * @param kind what kind of part
 * @param unit in which it is counted, 1 to 20 characters, for example {@code pcs} or {@code m}
 * @param sku part number, at most 64 characters
 * @param minimum the level below which more should be bought, not negative
 * @param supplier where it is bought
 * @param notes free text, at most 2,000 characters
 */
public record ComponentDetails(
        String name,
        ComponentKind kind,
        String unit,
        Optional<String> sku,
        Optional<Quantity> minimum,
        Optional<SupplierId> supplier,
        Optional<String> notes) {

    /** The unit of what is counted by the piece. */
    public static final String PIECES = "pcs";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_SKU = 64;
    private static final int LONGEST_NOTES = 2000;

    public ComponentDetails {
        name = name.strip();
        unit = unit.strip();
        sku = present(sku);
        notes = present(notes);
        new Validation(Component.class)
                .require(isText(name, LONGEST_NAME), "name", "label.length", name.length(), LONGEST_NAME)
                .require(isText(unit, LONGEST_UNIT), "unit", "label.length", unit.length(), LONGEST_UNIT)
                .require(fits(sku, LONGEST_SKU), "sku", "text.length", LONGEST_SKU)
                .require(fits(notes, LONGEST_NOTES), "notes", "text.length", LONGEST_NOTES)
                .require(
                        minimum.stream().noneMatch(Quantity::isNegative),
                        "minimum_quantity",
                        "negative",
                        minimum.orElse(Quantity.ZERO))
                .done();
    }

    /** Counted by the piece, with nothing else known. */
    public static ComponentDetails of(String name, ComponentKind kind) {
        return new ComponentDetails(
                name, kind, PIECES, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With another minimum level. */
    public ComponentDetails withMinimum(Quantity level) {
        return new ComponentDetails(name, kind, unit, sku, Optional.of(level), supplier, notes);
    }

    private static boolean isText(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean fits(Optional<String> text, int longest) {
        return text.stream().allMatch(value -> value.length() <= longest);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
