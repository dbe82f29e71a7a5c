package app.nozzly.inventory;

import java.util.Optional;

/**
 * What a row says of one thing: nothing, that there is none, or a value. Immutable.
 *
 * @param said whether anything is said
 * @param value what is said; empty for none
 */
public record Stated<T>(boolean said, Optional<T> value) {

    private static final Stated<?> NOT = new Stated<>(false, Optional.empty());

    public Stated {
        if (!said && value.isPresent()) {
            throw new IllegalArgumentException("what is not said has no value");
        }
    }

    /** Nothing is said. */
    @SuppressWarnings("unchecked")
    public static <T> Stated<T> not() {
        return (Stated<T>) NOT;
    }

    /** A value, or that there is none. */
    public static <T> Stated<T> as(Optional<T> value) {
        return new Stated<>(true, value);
    }

    /** What is said, else what is known. */
    public Optional<T> over(Optional<T> known) {
        return said ? value : known;
    }
}
