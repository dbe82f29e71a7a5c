package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows without a version, by key. Copies share their rows. Changed by one transaction, then never again. */
final class Rows<R> {

    private final String kind;
    private final Function<R, String> key;
    private Tree<String, R> all;

    /**
     * Without any row.
     *
     * @param kind what a row is, for error texts
     * @param key the row's identity as ordered text
     */
    Rows(String kind, Function<R, String> key) {
        this(kind, key, Tree.empty());
    }

    private Rows(String kind, Function<R, String> key, Tree<String, R> all) {
        this.kind = kind;
        this.key = key;
        this.all = all;
    }

    Rows<R> copy() {
        return new Rows<>(kind, key, all);
    }

    Optional<R> find(String id) {
        return all.get(id);
    }

    /** All rows, ordered by key. */
    Stream<R> all() {
        return all.values();
    }

    void insert(R row) {
        String id = key.apply(row);
        if (all.has(id)) {
            throw NozzlyException.alreadyExists(kind, "id", id);
        }
        put(row);
    }

    /** Keeps a row in place of the one with its key. */
    void put(R row) {
        all = all.with(key.apply(row), row);
    }

    /** Removes a row and says whether it was there. */
    boolean delete(String id) {
        boolean there = all.has(id);
        all = all.without(id);
        return there;
    }

    /** Removes some rows and says how many. */
    int deleteIf(Predicate<R> unwanted) {
        List<R> removed = all().filter(unwanted).toList();
        removed.forEach(row -> delete(key.apply(row)));
        return removed.size();
    }
}
