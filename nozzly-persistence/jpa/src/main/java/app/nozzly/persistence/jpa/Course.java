package app.nozzly.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a list is read, and where in it. Immutable.
 *
 * @param order fields from the first to the id, which breaks ties
 * @param descending their directions; ties go the way of the last field, so that an index of it and the id is read in one direction
 * @param start values after which the page begins, {@code null} for empty ones; empty on the first page
 * @param isFull whether no result's first field is empty
 */
record Course<T>(List<SortColumn<T>> order, List<Boolean> descending, Optional<List<Object>> start, boolean isFull) {

    /** The direction of the last field. */
    boolean isDescending() {
        return descending.get(descending.size() - 1);
    }

    /** The order of results of which none has an empty first field. */
    Course<T> full() {
        return new Course<>(order, descending, start, true);
    }

    /**
     * The order of results of which the first field is empty.
     *
     * @param begun whether the page begins among them
     */
    Course<T> withoutFirst(boolean begun) {
        int size = order.size();
        return new Course<>(
                order.subList(1, size),
                descending.subList(1, size),
                start.filter(place -> begun).map(place -> place.subList(1, size)),
                false);
    }

    /** Columns with their directions, as far as they decide. */
    String orderBy() {
        List<String> columns = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            SortColumn<T> column = order.get(index);
            columns.add(column.path() + (descending.get(index) ? " desc" : " asc") + empties(index));
            if (column.unique()) {
                break;
            }
        }
        return String.join(", ", columns);
    }

    private String empties(int index) {
        SortColumn<T> column = order.get(index);
        if (!column.optional() || index == 0 && isFull) {
            return "";
        }
        return descending.get(index) && !column.isApart() ? " nulls first" : " nulls last";
    }
}
