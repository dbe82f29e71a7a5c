package app.nozzly.persistence.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A field that a list can be filtered by. Immutable.
 *
 * @param path where it is in the query
 * @param parse the value to compare with; empty when nothing can match
 * @param rest what follows after the value
 * @param index the one that finds the few results with a value; empty where there is none
 */
record Filter(String path, Function<String, Optional<Object>> parse, String rest, Optional<Index> index) {

    private Filter(String path, Function<String, Optional<Object>> parse) {
        this(path, parse, "", Optional.empty());
    }

    /**
     * Where an index begins with the tenant and this field, and few results share a value.
     *
     * @param tenant the path of the tenant
     */
    Filter indexed(String tenant) {
        return indexed(tenant, "");
    }

    /**
     * The same where the index goes on with a number that lists are sorted by, and ends there: results that share a value differ in it.
     *
     * @param number the field by which lists are sorted
     */
    Filter indexed(String tenant, String number) {
        return new Filter(path, parse, rest, Optional.of(new Index(List.of(tenant, path), number)));
    }

    /** Where the path has opened a bracket before the value. */
    Filter closed() {
        return new Filter(path, parse, rest + ")", index);
    }

    /** What holds for a result with the value of this name. */
    String condition(String name) {
        return path + " = " + name + rest;
    }

    static Filter text(String path) {
        return new Filter(path, Optional::of);
    }

    /** {@code true} or {@code false}; nothing else matches. */
    static Filter flag(String path) {
        return new Filter(
                path,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty());
    }

    static Filter id(String path) {
        return new Filter(path, Filter::uuid);
    }

    /** A constant's name in any case of letters. */
    static Filter constantInAnyCase(String path) {
        return new Filter(path, text -> Optional.of(text.toUpperCase(Locale.ROOT)));
    }

    /** A constant's name, given in small letters. */
    static Filter constant(String path) {
        return new Filter(
                path,
                text -> text.equals(Letters.folded(text))
                        ? Optional.of(text.toUpperCase(Locale.ROOT))
                        : Optional.empty());
    }

    private static Optional<Object> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(id -> id.toString().equalsIgnoreCase(text))
                    .map(Object.class::cast);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /**
     * An index that a filter begins. Immutable.
     *
     * @param lead paths that it begins with
     * @param number the field to sort by with which it goes on; empty when there is none
     */
    record Index(List<String> lead, String number) {

        /** The same index in a list that is sorted otherwise. */
        Index withoutNumber() {
            return new Index(lead, "");
        }
    }
}
