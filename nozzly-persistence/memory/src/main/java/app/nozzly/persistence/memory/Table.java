package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows with a version and unique values. Copies share their rows. Changed by one transaction, then never again. */
final class Table<R> {

    private final Shape<R> shape;
    private Tree<String, R> rows;
    private final List<Tree<Object, String>> indexes;

    Table(Shape<R> shape) {
        this.shape = shape;
        this.rows = Tree.empty();
        this.indexes = new ArrayList<>();
        shape.unique().forEach(value -> indexes.add(Tree.empty(Table::compare)));
    }

    private Table(Table<R> other) {
        this.shape = other.shape;
        this.rows = other.rows;
        this.indexes = new ArrayList<>(other.indexes);
    }

    Table<R> copy() {
        return new Table<>(this);
    }

    Optional<R> find(Object id) {
        return rows.get(id.toString());
    }

    /** The row with a unique value, given as people know it. */
    Optional<R> findBy(int index, Object value) {
        return indexes.get(index)
                .get(shape.unique().get(index).key().apply(value))
                .flatMap(rows::get);
    }

    /** All rows, ordered by id. */
    Stream<R> rows() {
        return rows.values();
    }

    /** All rows, ordered by a unique value. */
    Stream<R> orderedBy(int index) {
        return indexes.get(index).values().map(id -> rows.get(id).orElseThrow());
    }

    void insert(R row) {
        String id = shape.id().apply(row);
        if (rows.has(id)) {
            throw NozzlyException.alreadyExists(shape.kind(), "id", id);
        }
        put(id, Optional.empty(), shape.withVersion().apply(row, Version.INITIAL));
    }

    /** Replaces a row by one that was read with the stored version, and gives it with its new version. */
    R update(R row) {
        String id = shape.id().apply(row);
        Version read = shape.version().apply(row);
        R stored = rows.get(id)
                .filter(found -> shape.version().apply(found).equals(read))
                .orElseThrow(() -> NozzlyException.versionConflict(shape.kind(), id));
        R next = shape.withVersion().apply(row, read.next());
        put(id, Optional.of(stored), next);
        return next;
    }

    /** Changes a row without a new version; one that is not there is passed over. */
    void amend(Object id, UnaryOperator<R> change) {
        find(id).ifPresent(stored -> put(id.toString(), Optional.of(stored), change.apply(stored)));
    }

    /** Removes a row that has a version. */
    void delete(Object id, Version read) {
        R stored = find(id).filter(found -> shape.version().apply(found).equals(read))
                .orElseThrow(() -> NozzlyException.versionConflict(shape.kind(), id));
        remove(stored);
    }

    /** Removes a row and says whether it was there. */
    boolean delete(Object id) {
        Optional<R> stored = find(id);
        stored.ifPresent(this::remove);
        return stored.isPresent();
    }

    /** Removes some rows and says how many. */
    int deleteIf(Predicate<R> unwanted) {
        List<R> removed = rows().filter(unwanted).toList();
        removed.forEach(this::remove);
        return removed.size();
    }

    private void remove(R row) {
        for (int index = 0; index < indexes.size(); index++) {
            indexes.set(
                    index, indexes.get(index).without(shape.unique().get(index).keyOf(row)));
        }
        rows = rows.without(shape.id().apply(row));
    }

    private void put(String id, Optional<R> before, R after) {
        for (int index = 0; index < indexes.size(); index++) {
            requireFree(index, id, after);
        }
        for (int index = 0; index < indexes.size(); index++) {
            reindex(index, id, before, after);
        }
        rows = rows.with(id, after);
    }

    private void requireFree(int index, String id, R row) {
        Shape.UniqueValue<R> unique = shape.unique().get(index);
        Optional<String> holder = indexes.get(index).get(unique.keyOf(row));
        if (holder.isPresent() && !holder.get().equals(id)) {
            throw NozzlyException.alreadyExists(
                    shape.kind(), unique.field(), unique.value().apply(row));
        }
    }

    private void reindex(int index, String id, Optional<R> before, R after) {
        Shape.UniqueValue<R> unique = shape.unique().get(index);
        Tree<Object, String> tree = indexes.get(index);
        if (before.isPresent()) {
            tree = tree.without(unique.keyOf(before.get()));
        }
        indexes.set(index, tree.with(unique.keyOf(after), id));
    }

    /** Keys of one index are of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Object first, Object second) {
        return Comparator.<Comparable<Object>>naturalOrder()
                .compare((Comparable<Object>) first, (Comparable<Object>) second);
    }
}
