package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists that are held in memory, paged as those of the store are. Immutable.
 *
 * @param fields by which callers may sort and filter
 * @param texts the row's value of each of these fields; a value that is not there is the empty text
 */
public record ShortList<T>(ListFields fields, Function<T, Map<String, String>> texts) {

    private static final String CURSOR = "after-";

    /**
     * The part of the rows that is asked for. Filters hold in any case of letters; words are looked for in all fields.
     *
     * @throws NozzlyException {@code validation_failed} naming the unknown field or cursor
     */
    public Page<T> page(List<T> rows, ListQuery asked) {
        ListQuery query = fields.check(asked);
        List<T> matching = rows.stream()
                .filter(row -> matches(row, query))
                .sorted(order(query))
                .toList();
        int from = Math.min(query.cursor().map(ShortList::start).orElse(0), matching.size());
        int to = Math.min(from + query.limit(), matching.size());
        return new Page<>(
                matching.subList(from, to),
                to < matching.size() ? Optional.of(CURSOR + to) : Optional.empty(),
                matching.size());
    }

    private boolean matches(T row, ListQuery query) {
        Map<String, String> values = texts.apply(row);
        boolean chosen = query.filters().entrySet().stream()
                .allMatch(filter -> filter.getValue().equalsIgnoreCase(values.getOrDefault(filter.getKey(), "")));
        String all = String.join(" ", values.values()).toLowerCase(Locale.ROOT);
        return chosen
                && query.text().stream()
                        .flatMap(text -> java.util.Arrays.stream(
                                text.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                        .allMatch(all::contains);
    }

    private Comparator<T> order(ListQuery query) {
        Comparator<T> order = (one, other) -> 0;
        for (SortKey key : query.sort()) {
            Comparator<T> next = Comparator.comparing(row -> texts.apply(row).getOrDefault(key.field(), ""));
            order = order.thenComparing(key.descending() ? next.reversed() : next);
        }
        return order;
    }

    private static int start(String cursor) {
        if (!cursor.matches(CURSOR + "\\d{1,6}")) {
            throw NozzlyException.invalid(ShortList.class, "cursor", "list.cursor", cursor);
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }
}
