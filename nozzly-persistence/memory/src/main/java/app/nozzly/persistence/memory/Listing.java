package app.nozzly.persistence.memory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Cursor;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How rows of one kind are listed. Immutable.
 *
 * @param fields the repository's allow-list
 * @param id breaks ties
 * @param columns what the sortable fields are
 * @param searched texts of a row in which words are looked for
 * @param filtered value of a row for each filterable field; empty equals nothing
 */
record Listing<R>(
        ListFields fields,
        Function<R, String> id,
        Map<String, Column<R>> columns,
        Function<R, Stream<String>> searched,
        Map<String, Function<R, Optional<String>>> filtered) {

    /** Lists that can be sorted by more columns too. */
    Listing<R> sortableBy(Map<String, Column<R>> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Column<R>> all = new HashMap<>(columns);
        all.putAll(more);
        return new Listing<>(fields.sortableBy(more.keySet()), id, all, searched, filtered);
    }

    /** The page of these rows that a query asks for. */
    Page<R> page(Stream<R> rows, ListQuery query) {
        return page(rows, query, query);
    }

    /**
     * The page of these rows that a query asks for.
     *
     * @param known the part of the query that rows are still to be chosen by
     * @param asked all of it, for which rows are counted
     */
    Page<R> page(Stream<R> rows, ListQuery known, ListQuery asked) {
        ListQuery query = fields.check(known);
        ListQuery counted = asked.withSort(query.sort());
        Position<R> start = query.cursor()
                .map(text -> position(Cursor.decode(text, query.sort())))
                .orElse(null);
        List<Position<R>> found =
                matching(rows, query).map(row -> position(row, query.sort())).toList();
        Comparator<Position<R>> order = order(query.sort());
        List<Position<R>> rest = found.stream()
                .filter(place -> start == null || order.compare(place, start) > 0)
                .sorted(order)
                .limit(query.limit() + 1L)
                .toList();
        return cut(rest, counted, Cursor.total(counted, found::size));
    }

    /** The rows that a query's words and filters leave. */
    Stream<R> matching(Stream<R> rows, ListQuery query) {
        Predicate<R> wanted = row -> true;
        for (Map.Entry<String, String> filter : query.filters().entrySet()) {
            Function<R, Optional<String>> value = filtered.get(filter.getKey());
            wanted = wanted.and(row -> value.apply(row).stream().anyMatch(filter.getValue()::equals));
        }
        List<String> words = words(query.text().orElse(""));
        return words.isEmpty() ? rows.filter(wanted) : rows.filter(wanted).filter(row -> hasAll(row, words));
    }

    private boolean hasAll(R row, List<String> words) {
        List<String> texts = searched.apply(row).map(Letters::folded).toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private static List<String> words(String text) {
        return Stream.of(Letters.folded(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Page<R> cut(List<Position<R>> rest, ListQuery query, long total) {
        boolean more = rest.size() > query.limit();
        List<R> items = rest.stream()
                .limit(query.limit())
                .flatMap(place -> place.row().stream())
                .toList();
        return new Page<>(
                items, more ? Optional.of(cursor(items.get(items.size() - 1), query, total)) : Optional.empty(), total);
    }

    /** Where the page after a row begins. */
    String cursor(R row, ListQuery query, long total) {
        List<String> values = new ArrayList<>();
        query.sort().forEach(key -> values.add(columns.get(key.field()).print(row)));
        values.add(id.apply(row));
        return Cursor.of(query, values, total).encode();
    }

    private Position<R> position(R row, List<SortKey> sort) {
        return new Position<>(
                Optional.of(row),
                sort.stream()
                        .map(key -> columns.get(key.field()).value().apply(row))
                        .toList(),
                id.apply(row));
    }

    private Position<R> position(Cursor cursor) {
        List<SortKey> sort = cursor.order();
        List<String> values = cursor.values();
        List<Optional<Object>> read = new ArrayList<>();
        try {
            for (int index = 0; index < sort.size(); index++) {
                read.add(columns.get(sort.get(index).field()).read(values.get(index)));
            }
        } catch (RuntimeException notOurs) {
            NozzlyException refusal = NozzlyException.invalid(Cursor.class, "cursor", "list.cursor", cursor.encode());
            refusal.initCause(notOurs);
            throw refusal;
        }
        return new Position<>(Optional.empty(), read, values.get(sort.size()));
    }

    private Comparator<Position<R>> order(List<SortKey> sort) {
        Comparator<Position<R>> order = (first, second) -> 0;
        for (int index = 0; index < sort.size(); index++) {
            int place = index;
            SortKey key = sort.get(index);
            Column<R> column = columns.get(key.field());
            order = order.thenComparing((first, second) ->
                    column.compare(first.values().get(place), second.values().get(place), key.descending()));
        }
        Comparator<Position<R>> ties = Comparator.comparing(Position::id);
        boolean descending = !sort.isEmpty() && sort.get(sort.size() - 1).descending();
        return order.thenComparing(descending ? ties.reversed() : ties);
    }

    /** A row's place in an order; that of a cursor has no row. */
    private record Position<R>(Optional<R> row, List<Optional<Object>> values, String id) {}
}
