package app.nozzly.store;

import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a list may be sorted and filtered by: the allow-list of one repository. Immutable.
 *
 * @param sortable fields that {@link ListQuery#sort()} may name
 * @param filterable names that {@link ListQuery#filters()} may use
 * @param defaultSort order when none is asked for
 */
public record ListFields(Set<String> sortable, Set<String> filterable, List<SortKey> defaultSort) {

    public ListFields {
        sortable = Set.copyOf(sortable);
        filterable = Set.copyOf(filterable);
        defaultSort = List.copyOf(defaultSort);
    }

    /** The same list, which may be sorted by more fields. */
    public ListFields sortableBy(Set<String> more) {
        Set<String> all = new TreeSet<>(sortable);
        all.addAll(more);
        return new ListFields(all, filterable, defaultSort);
    }

    /**
     * The query with the default order filled in.
     *
     * @throws NozzlyException {@code validation_failed} naming the first unknown field and those that exist
     */
    public ListQuery check(ListQuery query) {
        for (SortKey key : query.sort()) {
            require(sortable, "sort", "list.unknown_sort", key.field());
        }
        for (String name : query.filters().keySet()) {
            require(filterable, name, "list.unknown_filter", name);
        }
        return query.sort().isEmpty() ? query.withSort(defaultSort) : query;
    }

    private static void require(Set<String> allowed, String field, String key, String value) {
        if (!allowed.contains(value)) {
            throw NozzlyException.invalid(
                    ListFields.class, field, key, value, String.join(", ", new TreeSet<>(allowed)));
        }
    }
}
