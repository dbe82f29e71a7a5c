package app.nozzly.inventory;

import java.util.Optional;

/**
 * What a person says of a movement. Immutable.
 *
 * @param reason in their words
 * @param reference what it was made for
 * @param lotNumber the maker's lot, of a receipt
 * @param supplier where it was bought, of a receipt
 */
public record MovementNote(
        Optional<String> reason,
        Optional<Reference> reference,
        Optional<String> lotNumber,
        Optional<SupplierId> supplier) {

    /** Nothing said. */
    public static final MovementNote NONE =
            new MovementNote(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Only a reason. */
    public static MovementNote because(Optional<String> reason) {
        return new MovementNote(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A reason and what it was made for. */
    public static MovementNote because(Optional<String> reason, Optional<Reference> reference) {
        return new MovementNote(reason, reference, Optional.empty(), Optional.empty());
    }
}
