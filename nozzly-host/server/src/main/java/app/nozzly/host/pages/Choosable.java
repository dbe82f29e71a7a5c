package app.nozzly.host.pages;

import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a form offers to choose from, up to {@link ListQuery#MOST_CHOICES}: read as one page, since no request may take more statements because there is more
 * in the store. What a form names already its page adds. Stateless.
 */
public final class Choosable {

    private static final ListQuery IN_USE = ListQuery.choices().withFilters(Map.of("is_active", "true"));

    private Choosable() {}

    /** What is in use, in the order of the list. */
    public static <T> List<T> inUse(Function<ListQuery, Page<T>> list) {
        return list.apply(IN_USE).items();
    }

    /** The same of a list whose things do not go out of use. */
    public static <T> List<T> all(Function<ListQuery, Page<T>> list) {
        return list.apply(ListQuery.choices()).items();
    }
}
