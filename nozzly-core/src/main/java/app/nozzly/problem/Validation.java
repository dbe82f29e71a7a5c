package app.nozzly.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects every wrong field of an input so that all are reported at once. Not thread-safe; used within one method. */
public final class Validation {

    private final Class<?> owner;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * An empty collection.
     *
     * @param owner class whose package holds the message bundle
     */
    public Validation(Class<?> owner) {
        this.owner = owner;
    }

    /** Notes a wrong field unless the condition holds; the code is the message key with dots as underscores. */
    public Validation require(boolean condition, String field, String key, Object... arguments) {
        if (!condition) {
            errors.add(new FieldError(field, key.replace('.', '_'), Message.of(owner, key, arguments)));
        }
        return this;
    }

    /** Runs a check that may throw {@code validation_failed} and takes over its field errors, below a parent field when that is not empty. */
    public Validation collect(String parent, Runnable check) {
        try {
            check.run();
        } catch (NozzlyException invalid) {
            if (invalid.code() != CommonError.VALIDATION_FAILED) {
                throw invalid;
            }
            invalid.fieldErrors().forEach(error -> errors.add(parent.isEmpty() ? error : error.under(parent)));
        }
        return this;
    }

    /**
     * Ends the collection.
     *
     * @throws NozzlyException {@code validation_failed} with every error noted, if there is any
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
    }
}
