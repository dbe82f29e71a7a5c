package app.nozzly.persistence.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field that a list can be filtered by. Immutable.
 *
 * @param path where it is in the query
 * @param parse the value to compare with; empty when nothing can match
 * @param rest what follows after the value
 * @param index the one that finds the results with a value; empty where there is none
 */
record Filter(String path, Function<String, Optional<Object>> parse, String rest, Optional<Index> index) {

    private Filter(String path, Function<String, Optional<Object>> parse) {
        this(path, parse, "", Optional.empty());
    }

    /**
     * Where an index begins with the tenant and this field, alone or with one that is asked for beside it, and few results share a value.
     *
     * @param tenant the path of the tenant
     */
    Filter indexed(String tenant) {
        return indexed(new Index(List.of(tenant, path), "", true, false));
    }

    /**
     * The same where the index goes on with a number that lists are sorted by, and ends there: results that share a value differ in it.
     *
     * @param number the field by which lists are sorted
     */
    Filter indexed(String tenant, String number) {
        return indexed(new Index(List.of(tenant, path), number, true, true));
    }

    /**
     * Where an index begins with the tenant and this field, and goes on with another that lists are sorted by. Many results may share a value.
     *
     * @param field by which lists are sorted
     */
    Filter ordered(String tenant, String field) {
        return indexed(new Index(List.of(tenant, path), field, false, false));
    }

    /** The same where few results share a value. */
    Filter orderedFew(String tenant, String field) {
        return indexed(new Index(List.of(tenant, path), field, true, false));
    }

    private Filter indexed(Index found) {
        return new Filter(path, parse, rest, Optional.of(found));
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
     * @param next the field to sort by with which it goes on; empty when there is none
     * @param few whether few results share a value
     * @param ends whether {@code next} is its last field and a number, in which results that share a value differ
     */
    record Index(List<String> lead, String next, boolean few, boolean ends) {

        /** Of equal ones always the same, so that a list asks one statement. */
        private static final Comparator<Index> BEST = Comparator.comparing(Index::few)
                .thenComparing(Index::isOrder)
                .thenComparing(index -> index.lead.toString(), Comparator.reverseOrder());

        /** The best of those that filters have in a list whose first field this is. */
        static Optional<Index> best(Stream<Index> all, String first) {
            return all.flatMap(index -> index.in(first).stream()).max(BEST);
        }

        /** Whether it gives the results with a value in the order of a field. */
        boolean isOrder() {
            return !next.isEmpty();
        }

        /** What it is worth in a list: of another order it helps when few share the value. */
        private Optional<Index> in(String first) {
            return next.equals(first) && isOrder()
                    ? Optional.of(this)
                    : Optional.of(new Index(lead, "", few, false)).filter(Index::few);
        }
    }
}
