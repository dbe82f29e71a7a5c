package app.nozzly.host.pages;

import app.nozzly.host.http.Request;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.view.Pager;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list as its address describes it: what is looked for, the order and the place in it. Makes the links that change one of them. Immutable.
 *
 * @param path of the list
 * @param filters what is looked for, by the names in the address
 * @param sort order asked for, such as {@code -number}; empty for the usual one
 * @param cursor where the page begins; empty for the first page
 */
public record Listing(String path, Map<String, String> filters, Optional<String> sort, Optional<String> cursor) {

    public Listing {
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** What a request asks for; of the query only these filters count, and blank ones are none. */
    public static Listing of(Request<?> request, String path, String... filterNames) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : filterNames) {
            request.query(name)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> filters.put(name, text));
        }
        return new Listing(path, filters, asked(request, "sort"), asked(request, "cursor"));
    }

    private static Optional<String> asked(Request<?> request, String name) {
        return request.query(name).filter(text -> !text.isBlank());
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** The query for a repository: this order and place, with the repository's own names of the filters. */
    public ListQuery query(Optional<String> text, Map<String, String> repositoryFilters) {
        return new ListQuery(ListQuery.DEFAULT_LIMIT, cursor, sortKeys(), text, repositoryFilters);
    }

    private List<SortKey> sortKeys() {
        return sort.map(name -> List.of(new SortKey(plain(name), name.startsWith("-"))))
                .orElse(List.of());
    }

    /** A column that can be sorted by a field; its link turns the order round when the list is sorted by it already. */
    public Column sortable(Column column, String field) {
        boolean current = sort.map(Listing::plain).filter(field::equals).isPresent();
        boolean descending = current && sort.get().startsWith("-");
        String next = current && !descending ? "-" + field : field;
        Column.Order order = descending ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        return column.sortable(href(Optional.of(next), Optional.empty()), current ? order : Column.Order.NONE);
    }

    /** Where a page is in the list. */
    public Pager pager(Page<?> page, Visit visit) {
        String summary = visit.texts()
                .say(
                        "pager.summary",
                        visit.figures().count(page.items().size()).value(),
                        visit.figures().count(page.total()).value());
        return new Pager(
                summary,
                cursor.map(elsewhere -> href(sort, Optional.empty())),
                page.nextCursor().map(next -> href(sort, Optional.of(next))));
    }

    private String href(Optional<String> order, Optional<String> start) {
        Map<String, String> query = new LinkedHashMap<>(filters);
        order.ifPresent(text -> query.put("sort", text));
        start.ifPresent(text -> query.put("cursor", text));
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String plain(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
