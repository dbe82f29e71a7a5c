package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.quantity.Grams;
import java.time.Instant;
import java.util.Optional;

/**
 * What is really on a spool, without its reel. Immutable.
 *
 * @param weight net grams, not negative
 * @param reason in a person's words
 * @param occurredAt when, from 1970 and no later than a day from now; now if empty
 */
public record SpoolCount(Grams weight, Optional<String> reason, Optional<Instant> occurredAt) {

    public SpoolCount {
        new Validation(SpoolCount.class)
                .require(!weight.isNegative(), "weight_g", "negative", weight)
                .require(
                        occurredAt.stream().allMatch(SpoolDetails::likely),
                        "occurred_at",
                        "time.range",
                        occurredAt.map(Object::toString).orElse(""))
                .done();
    }

    /** Counted now. */
    public static SpoolCount now(Grams weight) {
        return new SpoolCount(weight, Optional.empty(), Optional.empty());
    }
}
