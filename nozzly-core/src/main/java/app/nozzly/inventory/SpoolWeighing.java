package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/**
 * A spool as the scale shows it, reel and all. Immutable.
 *
 * @param gross grams on the scale, not negative
 * @param tare grams of the empty reel, not negative and at most the gross; when given, the spool remembers it; when empty, the spool's or its filament's counts
 * @param reason in a person's words
 * @param occurredAt when, from 1970 and no later than a day from now; now if empty
 */
public record SpoolWeighing(Grams gross, Optional<Grams> tare, Optional<String> reason, Optional<Instant> occurredAt) {

    public SpoolWeighing {
        new Validation(SpoolWeighing.class)
                .require(!gross.isNegative(), "gross_weight_g", "negative", gross)
                .require(
                        tare.stream().noneMatch(Grams::isNegative),
                        "empty_spool_weight_g",
                        "negative",
                        tare.orElse(Grams.ZERO))
                .require(
                        occurredAt.stream().allMatch(SpoolDetails::likely),
                        "occurred_at",
                        "time.range",
                        occurredAt.map(Object::toString).orElse(""))
                .done();
    }

    /** On the scale now. */
    public static SpoolWeighing now(Grams gross) {
        return new SpoolWeighing(gross, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
