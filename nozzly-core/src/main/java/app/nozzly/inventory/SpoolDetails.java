package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.CustomValues;
import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a person writes down about a spool besides its weight. Immutable.
 *
 * @param emptySpoolWeight weight of the empty reel
 * @param purchaseCost price paid, less discount
 * @param landedCost purchase cost with its share of freight and duty; when empty the purchase cost counts
 * @param purchaseDate day of purchase, from 1970 to 2200
 * @param storageLocation where it lies
 * @param lotNumber the maker's lot
 * @param notes free text, at most 2,000 characters
 * @param openedAt when it was first used, from 1970 to 2200
 * @param supplier where it was bought
 * @param reel type of its reel, as it was when read
 * @param driedAt the day it was dried last, from 1970 to 2200
 * @param custom values of the workshop's own fields, by key
 */
public record SpoolDetails(
        Optional<Grams> emptySpoolWeight,
        Optional<Money> purchaseCost,
        Optional<Money> landedCost,
        Optional<LocalDate> purchaseDate,
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Instant> openedAt,
        Optional<SupplierId> supplier,
        Optional<Reel> reel,
        Optional<LocalDate> driedAt,
        Map<String, CustomValue> custom) {

    /** Nothing known. */
    public static final SpoolDetails NONE = new SpoolDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate END = LocalDate.of(2201, 1, 1);
    private static final int LONGEST_NOTES = 2000;
    private static final int LONGEST_TEXT = 100;

    public SpoolDetails {
        storageLocation = present(storageLocation);
        lotNumber = present(lotNumber);
        notes = present(notes);
        custom = CustomValues.sorted(custom);
        new Validation(Spool.class)
                .require(
                        emptySpoolWeight.stream().noneMatch(Grams::isNegative),
                        "empty_spool_weight_g",
                        "negative",
                        emptySpoolWeight.orElse(Grams.ZERO))
                .require(notNegative(purchaseCost), "purchase_cost", "negative", purchaseCost.orElse(null))
                .require(notNegative(landedCost), "landed_cost", "negative", landedCost.orElse(null))
                .require(
                        purchaseDate.stream().allMatch(SpoolDetails::likely),
                        "purchase_date",
                        "date.range",
                        shown(purchaseDate))
                .require(openedAt.stream().allMatch(SpoolDetails::likely), "opened_at", "time.range", shown(openedAt))
                .require(driedAt.stream().allMatch(SpoolDetails::likely), "dried_at", "date.range", shown(driedAt))
                .require(fits(storageLocation, LONGEST_TEXT), "storage_location", "text.length", LONGEST_TEXT)
                .require(fits(lotNumber, LONGEST_TEXT), "lot_number", "text.length", LONGEST_TEXT)
                .require(fits(notes, LONGEST_NOTES), "notes", "text.length", LONGEST_NOTES)
                .done();
    }

    /** Details without a type of reel, never dried, and without values of the workshop's own fields. */
    public SpoolDetails(
            Optional<Grams> emptySpoolWeight,
            Optional<Money> purchaseCost,
            Optional<Money> landedCost,
            Optional<LocalDate> purchaseDate,
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Instant> openedAt,
            Optional<SupplierId> supplier) {
        this(
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                supplier,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** Details without a supplier. */
    public SpoolDetails(
            Optional<Grams> emptySpoolWeight,
            Optional<Money> purchaseCost,
            Optional<Money> landedCost,
            Optional<LocalDate> purchaseDate,
            Optional<String> storageLocation,
            Optional<String> lotNumber,
            Optional<String> notes,
            Optional<Instant> openedAt) {
        this(
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                Optional.empty());
    }

    /** Details with only a purchase cost. */
    public static SpoolDetails bought(Money cost) {
        return new SpoolDetails(
                Optional.empty(),
                Optional.of(cost),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With another weight of the empty reel. */
    public SpoolDetails withEmptySpoolWeight(Optional<Grams> weight) {
        return new SpoolDetails(
                weight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                supplier,
                reel,
                driedAt,
                custom);
    }

    /** At another place. */
    public SpoolDetails withStorageLocation(Optional<String> place) {
        return new SpoolDetails(
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                place,
                lotNumber,
                notes,
                openedAt,
                supplier,
                reel,
                driedAt,
                custom);
    }

    /** Bought from this supplier. */
    public SpoolDetails withSupplier(Optional<SupplierId> seller) {
        return new SpoolDetails(
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                seller,
                reel,
                driedAt,
                custom);
    }

    /** With these values of the workshop's own fields. */
    public SpoolDetails withCustom(Map<String, CustomValue> values) {
        return with(reel, driedAt, values);
    }

    /** On a type of reel. */
    public SpoolDetails withReel(Optional<Reel> type) {
        return with(type, driedAt, custom);
    }

    /** Dried last on this day. */
    public SpoolDetails withDriedAt(Optional<LocalDate> day) {
        return with(reel, day, custom);
    }

    private SpoolDetails with(Optional<Reel> type, Optional<LocalDate> day, Map<String, CustomValue> values) {
        return new SpoolDetails(
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                supplier,
                type,
                day,
                values);
    }

    /** What the spool cost on the shelf: landed cost, else purchase cost, if either is known. */
    public Optional<Money> cost() {
        return landedCost.or(() -> purchaseCost);
    }

    /** Days before the trade and far beyond it are slips, and stores do not keep every year. */
    private static boolean likely(LocalDate day) {
        return !day.isBefore(EARLIEST) && day.isBefore(END);
    }

    /** The same for a time. */
    static boolean likely(Instant time) {
        return !time.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && time.isBefore(END.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static boolean notNegative(Optional<Money> amount) {
        return amount.stream().noneMatch(Money::isNegative);
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static boolean fits(Optional<String> text, int longest) {
        return text.stream().allMatch(value -> value.length() <= longest);
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
