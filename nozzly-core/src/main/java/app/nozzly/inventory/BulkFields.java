package app.nozzly.inventory;

import app.nozzly.quantity.Grams;
import java.util.Optional;

/**
 * What many spools can be given at once. Immutable.
 *
 * @param storageLocation where it lies
 * @param lotNumber the maker's lot
 * @param notes free text
 * @param emptySpoolWeight weight of the empty reel
 * @param supplier where it was bought
 * @param active whether it is in use
 */
public record BulkFields(
        Optional<String> storageLocation,
        Optional<String> lotNumber,
        Optional<String> notes,
        Optional<Grams> emptySpoolWeight,
        Optional<SupplierId> supplier,
        boolean active) {

    static BulkFields of(Spool spool) {
        SpoolDetails details = spool.details();
        return new BulkFields(
                details.storageLocation(),
                details.lotNumber(),
                details.notes(),
                details.emptySpoolWeight(),
                details.supplier(),
                spool.active());
    }

    /** The spool with these values, and everything else as it is. */
    Spool on(Spool spool) {
        SpoolDetails details = spool.details();
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
                details.reel(),
                details.driedAt(),
                details.custom());
        return spool.with(spool.filament(), spool.initialWeight(), changed, active);
    }

    /**
     * These values where a spool still has what an edit made of it, and its own elsewhere.
     *
     * @param made what the edit made
     * @param now what it has
     */
    BulkFields back(BulkFields made, BulkFields now) {
        return new BulkFields(
                back(storageLocation, made.storageLocation, now.storageLocation),
                back(lotNumber, made.lotNumber, now.lotNumber),
                back(notes, made.notes, now.notes),
                back(emptySpoolWeight, made.emptySpoolWeight, now.emptySpoolWeight),
                back(supplier, made.supplier, now.supplier),
                back(active, made.active, now.active));
    }

    private static <T> T back(T before, T made, T now) {
        return now.equals(made) ? before : now;
    }
}
