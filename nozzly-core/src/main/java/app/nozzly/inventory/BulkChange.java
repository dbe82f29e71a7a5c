package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is to be changed on many spools: a value that is given replaces theirs, a field that is cleared becomes empty, everything else stays. Immutable.
 *
 * @param storageLocation where they lie now
 * @param lotNumber the maker's lot
 * @param notes free text, instead of theirs
 * @param emptySpoolWeight weight of the empty reel
 * @param supplier where they were bought
 * @param active whether they are in use
 * @param reelType type of their reels
 * @param custom of the workshop's own fields, by key: a value, or that there is to be none
 * @param cleared what becomes empty
 */
public record BulkChange(
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Grams> emptySpoolWeight,
        Optional<SupplierId> supplier,
        Optional<Boolean> active,
        Optional<ReelTypeId> reelType,
        Map<String, Optional<CustomValue>> custom,
        Set<Field> cleared) {

    /** Nothing to change. */
    public static final BulkChange NOTHING = new BulkChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    private static final Grams HEAVIEST_REEL = Grams.of(10_000);

    public BulkChange {
        storageLocation = present(storageLocation);
        lotNumber = present(lotNumber);
        notes = present(notes);
        cleared = Set.copyOf(cleared);
        custom = Map.copyOf(custom);
        new Validation(BulkChange.class)
                .require(
                        emptySpoolWeight.stream().allMatch(BulkChange::isReel),
                        "empty_spool_weight_g",
                        "import.reel",
                        emptySpoolWeight.orElse(Grams.ZERO),
                        HEAVIEST_REEL)
                .done();
        requireFits(storageLocation, lotNumber, notes);
        requireOne(storageLocation, Field.STORAGE_LOCATION, cleared);
        requireOne(lotNumber, Field.LOT_NUMBER, cleared);
        requireOne(notes, Field.NOTES, cleared);
        requireOne(emptySpoolWeight, Field.EMPTY_SPOOL_WEIGHT_G, cleared);
        requireOne(supplier, Field.SUPPLIER_ID, cleared);
        requireOne(reelType, Field.REEL_TYPE_ID, cleared);
    }

    /** A change that leaves types of reels and the workshop's own fields alone. */
    public BulkChange(
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Grams> emptySpoolWeight,
            Optional<SupplierId> supplier,
            Optional<Boolean> active,
            Set<Field> cleared) {
        this(
                storageLocation,
                lotNumber,
                notes,
                emptySpoolWeight,
                supplier,
                active,
                Optional.empty(),
                Map.of(),
                cleared);
    }

    /**
     * What is said of the workshop's own fields.
     *
     * @param given new values, by key
     * @param empty keys of the fields that become empty
     * @throws NozzlyException {@code validation_failed} when a field is to have a value and to be empty
     */
    public static Map<String, Optional<CustomValue>> custom(Map<String, CustomValue> given, Collection<String> empty) {
        Map<String, Optional<CustomValue>> said = new TreeMap<>();
        given.forEach((key, value) -> said.put(key, Optional.of(value)));
        for (String key : empty) {
            if (given.containsKey(key)) {
                throw NozzlyException.invalid(BulkChange.class, CustomValues.MEMBER + "/" + key, "bulk.both", key);
            }
            said.put(key, Optional.empty());
        }
        return said;
    }

    /** What can be made empty. */
    public enum Field {
        STORAGE_LOCATION,
        LOT_NUMBER,
        NOTES,
        EMPTY_SPOOL_WEIGHT_G,
        SUPPLIER_ID,
        REEL_TYPE_ID
    }

    /** Whether nothing at all would change. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    BulkChange placedAt(Optional<String> place) {
        return new BulkChange(place, lotNumber, notes, emptySpoolWeight, supplier, active, reelType, custom, cleared);
    }

    BulkChange withCustom(Map<String, Optional<CustomValue>> values) {
        return new BulkChange(
                storageLocation, lotNumber, notes, emptySpoolWeight, supplier, active, reelType, values, cleared);
    }

    /** What it is about of a spool. */
    BulkFields fieldsOf(Spool spool) {
        return BulkFields.of(spool, custom.keySet());
    }

    /** What becomes of a spool. */
    BulkFields of(BulkFields now) {
        Set<Field> empty = cleared.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(cleared);
        return new BulkFields(
                value(storageLocation, now.storageLocation(), empty.contains(Field.STORAGE_LOCATION)),
                value(lotNumber, now.lotNumber(), empty.contains(Field.LOT_NUMBER)),
                value(notes, now.notes(), empty.contains(Field.NOTES)),
                value(emptySpoolWeight, now.emptySpoolWeight(), empty.contains(Field.EMPTY_SPOOL_WEIGHT_G)),
                value(supplier, now.supplier(), empty.contains(Field.SUPPLIER_ID)),
                active.orElse(now.active()),
                value(reelType, now.reelType(), empty.contains(Field.REEL_TYPE_ID)),
                new TreeMap<>(custom));
    }

    private static <T> Optional<T> value(Optional<T> given, Optional<T> now, boolean empty) {
        return empty ? Optional.empty() : given.or(() -> now);
    }

    /** As long as a spool's may be. */
    private static void requireFits(Optional<String> place, Optional<String> lot, Optional<String> words) {
        new SpoolDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place,
                lot,
                words,
                Optional.empty());
    }

    private static void requireOne(Optional<?> value, Field field, Set<Field> cleared) {
        if (value.isPresent() && cleared.contains(field)) {
            String name = field.name().toLowerCase(java.util.Locale.ROOT);
            throw NozzlyException.invalid(BulkChange.class, name, "bulk.both", name);
        }
    }

    private static boolean isReel(Grams weight) {
        return !weight.isNegative() && weight.compareTo(HEAVIEST_REEL) <= 0;
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
