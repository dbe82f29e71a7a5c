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
 * How results of one kind are listed: at most two statements a page, whatever its length, and no row is skipped over on the way to a later page. Immutable.
 *
 * @param fields the repository's allow-list
 * @param selection what is listed
 * @param id breaks ties
 * @param columns what the sortable fields are
 * @param searched paths of the folded texts in which words are looked for
 * @param filters what the filterable fields are
 * @param always what holds for all results, whatever is looked for
 */
record Listing<T>(
        ListFields fields,
        Selection<T> selection,
        SortColumn<T> id,
        Map<String, SortColumn<T>> columns,
        List<String> searched,
        Map<String, Filter> filters,
        List<Restriction> always) {

    private static final long UNCOUNTED = -1;

    Listing(
            ListFields fields,
            Selection<T> selection,
            SortColumn<T> id,
            Map<String, SortColumn<T>> columns,
            List<String> searched,
            Map<String, Filter> filters) {
        this(fields, selection, id, columns, searched, filters, List.of());
    }

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

    /** The same list read from elsewhere, with more columns to sort by and less in it. */
    Listing<T> with(Selection<T> other, Map<String, SortColumn<T>> more, List<Restriction> conditions) {
        Map<String, SortColumn<T>> all = new HashMap<>(columns);
        all.putAll(more);
        return new Listing<>(fields.sortableBy(more.keySet()), other, id, all, searched, filters, conditions);
    }

    /** The query for all results without conditions and order. */
    String query() {
        return selection.query();
    }

    /** The page that a query asks for. */
    Page<T> page(JpaSession session, ListQuery query) {
        return page(session, query, query);
    }

    /**
     * The page that a query asks for.
     *
     * @param known the part of the query that this list knows by itself
     * @param asked all of it, for which results are counted
     */
    Page<T> page(JpaSession session, ListQuery known, ListQuery asked) {
        ListQuery query = fields.check(known);
        ListQuery counted = asked.withSort(query.sort());
        Course<T> course = course(query, session.vendor());
        Conditions conditions = new Conditions();
        if (!restrict(conditions, query)) {
            return new Page<>(List.of(), Optional.empty(), 0);
        }
        int most = query.limit() + 1;
        long total = Cursor.total(counted, () -> UNCOUNTED);
        if (course.order().get(0).isApart()) {
            long all = total == UNCOUNTED ? count(session, conditions) : total;
            return cut(apart(session, course, conditions, most), counted, all);
        }
        if (total != UNCOUNTED) {
            return cut(selection.select(session, conditions.excerpt(course, most)), counted, total);
        }
        Restriction all = restriction(conditions);
        Selection.Counted<T> found = selection.selectCounted(session, conditions.excerpt(course, most), all);
        return cut(found.results(), counted, found.total());
    }

    private long count(JpaSession session, Conditions conditions) {
        Restriction all = restriction(conditions);
        return selection.count(session, all.where(), all.values());
    }

    private Restriction restriction(Conditions conditions) {
        return new Restriction(selection.where(conditions.all()), conditions.values());
    }

    /** First those that have a value, which an index gives in order; and only when they are too few, the others. */
    private List<T> apart(JpaSession session, Course<T> course, Conditions conditions, int most) {
        String presence = course.order().get(0).presence();
        boolean behind = course.start().filter(values -> values.get(0) == null).isPresent();
        List<T> found = new ArrayList<>();
        if (!behind) {
            Conditions having = conditions.copy();
            having.add(presence + " is not null");
            found.addAll(selection.select(session, having.excerpt(course.full(), most)));
        }
        if (found.size() < most) {
            Conditions lacking = conditions.copy();
            lacking.add(presence + " is null");
            Course<T> others = course.withoutFirst(behind);
            found.addAll(selection.select(session, lacking.excerpt(others, most - found.size())));
        }
        return found;
    }

    /** What a query looks for, for other questions about the same results; empty when nothing can match. */
    Optional<Restriction> restriction(ListQuery asked) {
        Conditions conditions = new Conditions();
        return restrict(conditions, fields.check(asked)) ? Optional.of(restriction(conditions)) : Optional.empty();
    }

    /** Conditions as the selection wants them, and the values that they name. Immutable. */
    record Restriction(String where, Map<String, Object> values) {

        Restriction {
            values = Map.copyOf(values);
        }
    }

    private Course<T> course(ListQuery query, Vendor vendor) {
        Optional<Filter.Index> index = vendor.wantsIndexNamed() ? index(query) : Optional.empty();
        boolean ends = index.filter(Filter.Index::ends).isPresent();
        List<SortColumn<T>> order = new ArrayList<>();
        List<Boolean> descending = new ArrayList<>();
        for (SortKey key : query.sort()) {
            SortColumn<T> column = columns.get(key.field());
            order.add(ends && order.isEmpty() ? column.once() : column);
            descending.add(key.descending());
        }
        order.add(id);
        descending.add(!descending.isEmpty() && descending.get(descending.size() - 1));
        Optional<List<Object>> start = query.cursor().map(text -> position(Cursor.decode(text, query.sort()), order));
        List<String> lead = vendor.wantsIndexNamed() ? lead(order.get(0), index) : List.of();
        return new Course<>(order, descending, start, !order.get(0).optional(), lead, index);
    }

    private Optional<Filter.Index> index(ListQuery query) {
        String first = query.sort().stream().map(SortKey::field).findFirst().orElse("");
        return Filter.Index.best(
                query.filters().keySet().stream().flatMap(field -> filters.get(field).index().stream()), first);
    }

    /** What stands before the first field in the index of the order: with the filter's field, or else the few results with its value are not looked for. */
    private static List<String> lead(SortColumn<?> first, Optional<Filter.Index> index) {
        return index.isPresent()
                ? index.filter(Filter.Index::isOrder).map(Filter.Index::lead).orElse(List.of())
                : first.index().map(SortColumn.Index::tenant).map(List::of).orElse(List.of());
    }

    /** Adds filters and words; false when nothing can match. */
    private boolean restrict(Conditions conditions, ListQuery query) {
        always.forEach(conditions::add);
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

        void add(String condition) {
            all.add(condition);
        }

        void add(Restriction restriction) {
            all.add(restriction.where());
            values.putAll(restriction.values());
        }

        Conditions copy() {
            Conditions copy = new Conditions();
            copy.all.addAll(all);
            copy.values.putAll(values);
            return copy;
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

        /** What these conditions leave of a course. */
        <T> Excerpt excerpt(Course<T> course, int most) {
            List<String> ways =
                    course.start().map(place -> after(course, place)).orElse(List.of());
            List<String> conditions = new ArrayList<>(all);
            // true of every number, and what makes the index that goes on with it the best of those that begin alike
            course.number().ifPresent(number -> conditions.add(number + " <= " + name(Long.MAX_VALUE)));
            return new Excerpt(conditions, bound, ways, course.orderBy(), course.isDescending(), values, most);
        }

        /** The ways in which a row comes after a place in the order: one for each field in which it can differ first. No row fulfils two. */
        private <T> List<String> after(Course<T> course, List<Object> place) {
            List<SortColumn<T>> order = course.deciding();
            List<String> names = place.stream()
                    .limit(order.size())
                    .map(value -> value == null ? "" : name(value))
                    .toList();
            bound = bound(course, names.get(0));
            List<String> ways = new ArrayList<>();
            String tied = "";
            for (int index = 0; index < order.size(); index++) {
                SortColumn<T> column = order.get(index);
                Optional<String> beyond = beyond(column, course.descending().get(index), names.get(index));
                String before = tied;
                beyond.ifPresent(condition -> ways.add("(" + before + condition + ")"));
                tied += same(column, names.get(index)) + " and ";
            }
            return ways;
        }

        private static <T> Optional<String> bound(Course<T> course, String name) {
            return course.isBounded() && !name.isEmpty()
                    ? Optional.of(
                            course.order().get(0).path() + (course.descending().get(0) ? " <= " : " >= ") + name)
                    : Optional.empty();
        }

        private static <T> String same(SortColumn<T> column, String name) {
            return column.path() + (name.isEmpty() ? " is null" : " = " + name);
        }

        /** Empty values come last when ascending and first when descending; those that are listed apart always last. */
        private static <T> Optional<String> beyond(SortColumn<T> column, boolean descending, String name) {
            if (name.isEmpty()) {
                return descending && !column.isApart() ? Optional.of(column.path() + " is not null") : Optional.empty();
            }
            String further = column.path() + (descending ? " < " : " > ") + name;
            return Optional.of(
                    column.optional() && (!descending || column.isApart())
                            ? "(" + further + " or " + column.path() + " is null)"
                            : further);
        }
    }
}
