package app.nozzly.persistence.jpa;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Cursor;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How results of one kind are listed: two statements a page, whatever its length, and no row is skipped over on the way to a later page. Immutable.
 *
 * @param fields the repository's allow-list
 * @param selection what is listed
 * @param id breaks ties
 * @param columns what the sortable fields are
 * @param searched paths of the folded texts in which words are looked for
 * @param filters what the filterable fields are
 */
record Listing<T>(
        ListFields fields,
        Selection<T> selection,
        SortColumn<T> id,
        Map<String, SortColumn<T>> columns,
        List<String> searched,
        Map<String, Filter> filters) {

    /** Lists rows of Hibernate's language. */
    Listing(
            ListFields fields,
            Class<T> type,
            String result,
            String source,
            SortColumn<T> id,
            Map<String, SortColumn<T>> columns,
            List<String> searched,
            Map<String, Filter> filters) {
        this(fields, new Selection.OfRows<>(type, result, source), id, columns, searched, filters);
    }

    /** The query for all results without conditions and order. */
    String query() {
        return selection.query();
    }

    /** The page that a query asks for. */
    Page<T> page(JpaSession session, ListQuery asked) {
        ListQuery query = fields.check(asked);
        List<SortColumn<T>> order = order(query);
        Optional<List<Object>> start =
                query.cursor().map(text -> position(Cursor.decode(text, query.sort()), order));
        Conditions conditions = new Conditions();
        if (!restrict(conditions, query)) {
            return new Page<>(List.of(), Optional.empty(), 0);
        }
        long total = Cursor.total(
                query, () -> selection.count(session, selection.where(conditions.all()), conditions.values()));
        List<T> rest = selection.select(session, excerpt(query, order, conditions, start));
        return cut(rest, query, total);
    }

    private static <T> Excerpt excerpt(
            ListQuery query, List<SortColumn<T>> order, Conditions conditions, Optional<List<Object>> start) {
        List<String> ways = start.map(values -> conditions.after(query.sort(), order, values))
                .orElse(List.of());
        return new Excerpt(
                conditions.all(),
                conditions.bound(),
                ways,
                orderBy(query.sort(), order),
                isDescending(query.sort(), order.size() - 1),
                conditions.values(),
                query.limit() + 1);
    }

    /** What a query looks for, for other questions about the same results; empty when nothing can match. */
    Optional<Restriction> restriction(ListQuery asked) {
        Conditions conditions = new Conditions();
        return restrict(conditions, fields.check(asked))
                ? Optional.of(new Restriction(selection.where(conditions.all()), conditions.values()))
                : Optional.empty();
    }

    /** Conditions as the selection wants them, and the values that they name. Immutable. */
    record Restriction(String where, Map<String, Object> values) {}

    private List<SortColumn<T>> order(ListQuery query) {
        List<SortColumn<T>> order = new ArrayList<>();
        query.sort().forEach(key -> order.add(columns.get(key.field())));
        order.add(id);
        return order;
    }

    /** Adds filters and words; false when nothing can match. */
    private boolean restrict(Conditions conditions, ListQuery query) {
        for (Map.Entry<String, String> asked : query.filters().entrySet()) {
            Filter filter = filters.get(asked.getKey());
            Optional<Object> value = filter.parse().apply(asked.getValue());
            if (value.isEmpty()) {
                return false;
            }
            conditions.add(filter.condition(conditions.name(value.get())));
        }
        return Letters.words(query.text().orElse("")).allMatch(word -> search(conditions, word));
    }

    private boolean search(Conditions conditions, String word) {
        String pattern = conditions.name(Letters.pattern(word));
        conditions.add(searched.stream()
                .map(path -> path + " like " + pattern + " escape '!'")
                .collect(Collectors.joining(" or ", "(", ")")));
        return !searched.isEmpty();
    }

    private static <T> String orderBy(List<SortKey> sort, List<SortColumn<T>> order) {
        List<String> columns = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            columns.add(ordered(order.get(index), isDescending(sort, index)));
            if (order.get(index).unique()) {
                break;
            }
        }
        return String.join(", ", columns);
    }

    private static String ordered(SortColumn<?> column, boolean descending) {
        String empty = descending ? " nulls first" : " nulls last";
        return column.path() + (descending ? " desc" : " asc") + (column.optional() ? empty : "");
    }

    /** Ties go the way of the last field, so that an index of it and the id is read in one direction. */
    private static boolean isDescending(List<SortKey> sort, int index) {
        return !sort.isEmpty() && sort.get(Math.min(index, sort.size() - 1)).descending();
    }

    private Page<T> cut(List<T> rest, ListQuery query, long total) {
        if (rest.size() <= query.limit()) {
            return new Page<>(rest, Optional.empty(), total);
        }
        List<T> items = rest.subList(0, query.limit());
        return new Page<>(items, Optional.of(cursor(items.get(items.size() - 1), query, total)), total);
    }

    private String cursor(T last, ListQuery query, long total) {
        List<String> values = new ArrayList<>();
        query.sort().forEach(key -> values.add(columns.get(key.field()).print(last)));
        values.add(id.print(last));
        return Cursor.of(query, values, total).encode();
    }

    private static <T> List<Object> position(Cursor cursor, List<SortColumn<T>> order) {
        List<String> values = cursor.values();
        List<Object> read = new ArrayList<>();
        try {
            for (int index = 0; index < order.size(); index++) {
                read.add(order.get(index).read(values.get(index)));
            }
            return read;
        } catch (RuntimeException notOurs) {
            NozzlyException refusal = NozzlyException.invalid(Cursor.class, "cursor", "list.cursor", cursor.encode());
            refusal.initCause(notOurs);
            throw refusal;
        }
    }

    /** The conditions of one query and the values that they name. Not thread-safe. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private Optional<String> bound = Optional.empty();

        /** What holds for every row after the place. */
        Optional<String> bound() {
            return bound;
        }

        void add(String condition) {
            all.add(condition);
        }

        /** A parameter with this value. */
        String name(Object value) {
            String name = "p" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        Map<String, Object> values() {
            return values;
        }

        List<String> all() {
            return all;
        }

        /** The ways in which a row comes after a place in the order: one for each field in which it can differ first. No row fulfils two. */
        <T> List<String> after(List<SortKey> sort, List<SortColumn<T>> order, List<Object> place) {
            List<String> names = place.stream()
                    .map(value -> value == null ? "" : name(value))
                    .toList();
            bound = order.get(0).optional()
                    ? Optional.empty()
                    : Optional.of(order.get(0).path() + (isDescending(sort, 0) ? " <= " : " >= ") + names.get(0));
            List<String> ways = new ArrayList<>();
            String tied = "";
            for (int index = 0; index < order.size(); index++) {
                SortColumn<T> column = order.get(index);
                Optional<String> beyond = beyond(column, isDescending(sort, index), names.get(index));
                String before = tied;
                beyond.ifPresent(condition -> ways.add("(" + before + condition + ")"));
                tied += same(column, names.get(index)) + " and ";
                if (column.unique()) {
                    break;
                }
            }
            return ways;
        }

        private static <T> String same(SortColumn<T> column, String name) {
            return column.path() + (name.isEmpty() ? " is null" : " = " + name);
        }

        /** Empty values come last when ascending and first when descending. */
        private static <T> Optional<String> beyond(SortColumn<T> column, boolean descending, String name) {
            if (name.isEmpty()) {
                return descending ? Optional.of(column.path() + " is not null") : Optional.empty();
            }
            String further = column.path() + (descending ? " < " : " > ") + name;
            return Optional.of(
                    column.optional() && !descending ? "(" + further + " or " + column.path() + " is null)" : further);
        }
    }
}
