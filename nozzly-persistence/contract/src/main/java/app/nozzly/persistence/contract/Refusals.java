package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.NozzlyException;
import java.util.List;

/** Checks of refusals. */
final class Refusals {

    private Refusals() {}

    /** The refusal of work that must be refused for this reason. */
    static NozzlyException assertRefused(ErrorCode reason, Runnable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        assertEquals(reason, refusal.code(), refusal.getMessage());
        return refusal;
    }

    /** How many of a race won; every other one must have been refused for this reason. */
    static <T> List<T> winners(ErrorCode reason, List<Race.Outcome<T>> outcomes) {
        for (Race.Outcome<T> outcome : outcomes) {
            outcome.failure()
                    .ifPresent(failure -> assertRefused(reason, () -> {
                        throw failure;
                    }));
        }
        return outcomes.stream().flatMap(outcome -> outcome.value().stream()).toList();
    }
}
