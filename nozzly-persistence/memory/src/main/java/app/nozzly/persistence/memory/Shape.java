package app.nozzly.persistence.memory;

import app.nozzly.store.Version;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a table needs to know of its rows. Immutable.
 *
 * @param kind what a row is, for error texts
 * @param id the row's identity as ordered text
 * @param version the row's version
 * @param withVersion the row with another version
 * @param unique values that no two rows share
 */
record Shape<R>(
        String kind,
        Function<R, String> id,
        Function<R, Version> version,
        BiFunction<R, Version, R> withVersion,
        List<UniqueValue<R>> unique) {

    /**
     * A value that no two rows of a tenant share. Immutable.
     *
     * @param field its name for error texts
     * @param value as people know it
     * @param key as it is compared
     */
    record UniqueValue<R>(String field, Function<R, Object> value, Function<Object, Comparable<?>> key) {

        static <R> UniqueValue<R> number(Function<R, Object> number) {
            return new UniqueValue<>("number", number, value -> (Long) value);
        }

        static <R> UniqueValue<R> text(String field, Function<R, Object> text) {
            return new UniqueValue<>(field, text, value -> Letters.folded((String) value));
        }

        /** Compared letter by letter. */
        static <R> UniqueValue<R> exact(String field, Function<R, Object> text) {
            return new UniqueValue<>(field, text, value -> (String) value);
        }

        Comparable<?> keyOf(R row) {
            return key.apply(value.apply(row));
        }
    }
}
