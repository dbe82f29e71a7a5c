package app.nozzly.inventory;

import app.nozzly.customfields.CustomValue;
import app.nozzly.quantity.Grams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What many spools can be given at once. Immutable.
 *
 * @param storageLocation where it lies
 * @param lotNumber the maker's lot
 * @param notes free text
 * @param emptySpoolWeight weight of the empty reel
 * @param supplier where it was bought
 * @param active whether it is in use
 * @param reelType type of its reel
 * @param custom of the workshop's own fields those that are changed, by key: a value, or that there is none
 */
public record BulkFields(
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Grams> emptySpoolWeight,
        Optional<SupplierId> supplier,
        boolean active,
        Optional<ReelTypeId> reelType,
        SortedMap<String, Optional<CustomValue>> custom) {

    public BulkFields {
        custom = Collections.unmodifiableSortedMap(new TreeMap<>(custom));
    }

    /** @param keys the workshop's own fields that are looked at */
    static BulkFields of(Spool spool, Collection<String> keys) {
        SpoolDetails details = spool.details();
        SortedMap<String, Optional<CustomValue>> custom = new TreeMap<>();
        keys.forEach(key -> custom.put(key, Optional.ofNullable(details.custom().get(key))));
        return new BulkFields(
                details.storageLocation(),
                details.lotNumber(),
                details.notes(),
                details.emptySpoolWeight(),
                details.supplier(),
                spool.active(),
                details.reel().map(Reel::id),
                custom);
    }

    /**
     * The spool with these values, and everything else as it is.
     *
     * @param reels knows the types of reels that spools come to
     */
    Spool on(Spool spool, Function<ReelTypeId, Reel> reels) {
        SpoolDetails details = spool.details();
        Optional<Reel> present = details.reel();
        SpoolDetails changed = new SpoolDetails(
                emptySpoolWeight,
                details.purchaseCost(),
                details.landedCost(),
                details.purchaseDate(),
                storageLocation,
                lotNumber,
                notes,
                details.openedAt(),
                supplier,
                present.map(Reel::id).equals(reelType) ? present : reelType.map(reels),
                details.driedAt(),
                customOver(details.custom()));
        return spool.with(spool.filament(), spool.initialWeight(), changed, active);
    }

    private Map<String, CustomValue> customOver(Map<String, CustomValue> known) {
        Map<String, CustomValue> all = new TreeMap<>(known);
        custom.forEach((key, value) -> {
            all.remove(key);
            value.ifPresent(said -> all.put(key, said));
        });
        return all;
    }

    /**
     * These values where a spool still has what an edit made of it, and its own elsewhere.
     *
     * @param made what the edit made
     * @param now what it has
     */
    BulkFields back(BulkFields made, BulkFields now) {
        SortedMap<String, Optional<CustomValue>> values = new TreeMap<>();
        custom.forEach((key, before) -> values.put(key, back(before, made.custom.get(key), now.custom.get(key))));
        return new BulkFields(
                back(storageLocation, made.storageLocation, now.storageLocation),
                back(lotNumber, made.lotNumber, now.lotNumber),
                back(notes, made.notes, now.notes),
                back(emptySpoolWeight, made.emptySpoolWeight, now.emptySpoolWeight),
                back(supplier, made.supplier, now.supplier),
                back(active, made.active, now.active),
                back(reelType, made.reelType, now.reelType),
                values);
    }

    private static <T> T back(T before, T made, T now) {
        return now.equals(made) ? before : now;
    }

    /** Whether everything that an edit changed is as it was: what it left alone does not count. */
    boolean isBack(BulkFields made, BulkFields now) {
        List<Object> before = values();
        List<Object> changed = made.values();
        List<Object> present = now.values();
        return IntStream.range(0, before.size())
                .allMatch(place -> before.get(place).equals(changed.get(place))
                        || before.get(place).equals(present.get(place)));
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>(
                List.of(storageLocation, lotNumber, notes, emptySpoolWeight, supplier, active, reelType));
        values.addAll(custom.values());
        return values;
    }

    /** With these of the workshop's own fields, of which none has a value where nothing is said. */
    BulkFields only(Collection<String> keys) {
        SortedMap<String, Optional<CustomValue>> some = new TreeMap<>();
        keys.forEach(key -> some.put(key, custom.getOrDefault(key, Optional.empty())));
        return new BulkFields(storageLocation, lotNumber, notes, emptySpoolWeight, supplier, active, reelType, some);
    }
}
