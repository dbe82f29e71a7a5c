package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/**
 * Filament drawn from a spool. Immutable.
 *
 * @param weight grams drawn, above 0
 * @param type usage or waste
 * @param reason in a person's words
 * @param reference what it was drawn for
 * @param occurredAt when, from 1970 and no later than a day from now; now if empty
 */
public record SpoolUse(
        Grams weight,
        MovementType type,
        Optional<String> reason,
        Optional<Reference> reference,
        Optional<Instant> occurredAt) {

    public SpoolUse {
        if (!weight.isPositive()) {
            throw NozzlyException.invalid(SpoolUse.class, "weight_g", "weight.positive", weight.value());
        }
        if (!occurredAt.stream().allMatch(SpoolDetails::likely)) {
            throw NozzlyException.invalid(SpoolUse.class, "occurred_at", "time.range", occurredAt.get());
        }
    }

    /** Used now, for a reason. */
    public static SpoolUse now(Grams weight, String reason) {
        return new SpoolUse(weight, MovementType.USAGE, Optional.of(reason), Optional.empty(), Optional.empty());
    }
}
