package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What a row says of a spool besides its filament. Immutable.
 *
 * @param initialWeight net grams when new
 * @param remainingWeight free grams now; a difference is posted as an adjustment
 * @param emptySpoolWeight weight of the empty reel
 * @param purchaseCost price paid
 * @param landedCost with freight and duty
 * @param purchaseDate day of purchase
 * @param storageLocation where it lies
 * @param lotNumber the maker's lot
 * @param notes free text
 * @param openedAt when it was first used
 * @param active whether it is in use
 * @param reelType name of the type of its reel
 * @param supplier name of the supplier where it was bought
 * @param driedAt the day it was dried last
 * @param custom what is said of the workshop's own fields, by key: a value, or that there is none
 */
public record StatedSpool(
        Optional<Grams> initialWeight,
        Optional<Grams> remainingWeight,
        Stated<Grams> emptySpoolWeight,
        Stated<Money> purchaseCost,
        Stated<Money> landedCost,
        Stated<LocalDate> purchaseDate,
        Stated<String> storageLocation,
        Stated<String> lotNumber,
        Stated<String> notes,
        Stated<Instant> openedAt,
        Optional<Boolean> active,
        Stated<String> reelType,
        Stated<String> supplier,
        Stated<LocalDate> driedAt,
        Map<String, Optional<CustomValue>> custom) {

    public StatedSpool {
        custom = Map.copyOf(custom);
    }

    /** Nothing said. */
    public static final StatedSpool NOTHING = new StatedSpool(
            Optional.empty(),
            Optional.empty(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Optional.empty());

    /** Nothing is said of the type of its reel, of its supplier, of drying, and of the workshop's own fields. */
    public StatedSpool(
            Optional<Grams> initialWeight,
            Optional<Grams> remainingWeight,
            Stated<Grams> emptySpoolWeight,
            Stated<Money> purchaseCost,
            Stated<Money> landedCost,
            Stated<LocalDate> purchaseDate,
            Stated<String> storageLocation,
            Stated<String> lotNumber,
            Stated<String> notes,
            Stated<Instant> openedAt,
            Optional<Boolean> active) {
        this(
                initialWeight,
                remainingWeight,
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                active,
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Map.of());
    }

    /** The same with what is said of the supplier. */
    public StatedSpool boughtFrom(Stated<String> seller) {
        return new StatedSpool(
                initialWeight,
                remainingWeight,
                emptySpoolWeight,
                purchaseCost,
                landedCost,
                purchaseDate,
                storageLocation,
                lotNumber,
                notes,
                openedAt,
                active,
                reelType,
                seller,
                driedAt,
                custom);
    }

    /** Only grams are said. */
    public static StatedSpool weighing(Grams initial, Grams remaining) {
        return new StatedSpool(
                Optional.of(initial),
                Optional.of(remaining),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Stated.not(),
                Optional.empty());
    }

    /**
     * What is said, and of the rest what is known.
     *
     * @param types the types of reels that rows name
     * @param suppliers the suppliers that rows name
     * @throws NozzlyException {@code validation_failed} when there is none of the name that is said
     */
    SpoolDetails over(SpoolDetails known, Function<String, Reel> types, Function<String, SupplierId> suppliers) {
        return new SpoolDetails(
                asShown(emptySpoolWeight.over(known.emptySpoolWeight()), known.emptySpoolWeight()),
                purchaseCost.over(known.purchaseCost()),
                landedCost.over(known.landedCost()),
                purchaseDate.over(known.purchaseDate()),
                storageLocation.over(known.storageLocation()),
                lotNumber.over(known.lotNumber()),
                notes.over(known.notes()),
                openedAt.over(known.openedAt()),
                supplier.said() ? supplier.value().map(suppliers) : known.supplier(),
                reelType.said() ? reelType.value().map(types) : known.reel(),
                driedAt.over(known.driedAt()),
                customOver(known.custom()));
    }

    private Map<String, CustomValue> customOver(Map<String, CustomValue> known) {
        Map<String, CustomValue> all = new TreeMap<>(known);
        custom.forEach((key, value) -> {
            all.remove(key);
            value.ifPresent(said -> all.put(key, said));
        });
        return all;
    }

    /** The ledger keeps nine decimals and people see three: a weight given as it is shown is no change. */
    static Optional<Grams> asShown(Optional<Grams> given, Optional<Grams> exact) {
        boolean shown = given.isPresent()
                && exact.isPresent()
                && given.get().value().compareTo(exact.get().forDisplay()) == 0;
        return shown ? exact : given;
    }
}
