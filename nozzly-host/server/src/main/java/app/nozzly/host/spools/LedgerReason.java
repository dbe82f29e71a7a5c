package app.nozzly.host.spools;

import app.nozzly.problem.NozzlyException;
import java.util.Optional;

/** Why something was posted, in a person's words. Stateless. */
public final class LedgerReason {

    private static final int LONGEST = 500;

    private LedgerReason() {}

    /**
     * The words without blanks around them; empty when nothing is said.
     *
     * @throws NozzlyException {@code validation_failed} when they are too long
     */
    public static Optional<String> of(Optional<String> typed) {
        Optional<String> words = typed.map(String::strip).filter(text -> !text.isEmpty());
        if (words.filter(text -> text.length() > LONGEST).isPresent()) {
            throw NozzlyException.invalid(LedgerReason.class, "reason", "reason.length", LONGEST);
        }
        return words;
    }
}
