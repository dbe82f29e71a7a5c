package app.nozzly.host.pages;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a form offers to choose from: all that is in use, page by page, so that no list ends unsaid where its first page does. Stateless. */
public final class Choosable {

    /** A list to choose from that is longer than this is read by nobody; what a form names already its page adds. */
    private static final int MOST = 2000;

    private static final ListQuery IN_USE =
            ListQuery.first(ListQuery.MAXIMUM_LIMIT).withFilters(Map.of("is_active", "true"));

    private Choosable() {}

    /** All that is in use, in the order of the list; one statement or two for each 200. */
    public static <T> List<T> inUse(Function<ListQuery, Page<T>> list) {
        Page<T> page = list.apply(IN_USE);
        List<T> all = new ArrayList<>(page.items());
        while (page.nextCursor().isPresent() && all.size() < MOST) {
            page = list.apply(IN_USE.withCursor(page.nextCursor()));
            all.addAll(page.items());
        }
        return all;
    }
}
