package app.nozzly.host.pages;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a form offers to choose from: what is in use, as far as one page of a list goes, since no request may take more statements because there is more in the
 * store. What a form names already its page adds. Stateless.
 */
public final class Choosable {

    private static final ListQuery IN_USE =
            ListQuery.first(ListQuery.MAXIMUM_LIMIT).withFilters(Map.of("is_active", "true"));

    private Choosable() {}

    /** The first {@link ListQuery#MAXIMUM_LIMIT} that are in use, in the order of the list. */
    public static <T> List<T> inUse(Function<ListQuery, Page<T>> list) {
        return list.apply(IN_USE).items();
    }
}
