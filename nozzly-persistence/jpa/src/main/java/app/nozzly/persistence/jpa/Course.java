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
 * @param lead what the index of this order begins with, where all of it has to be named; empty where there is none
 * @param index that a filter finds its results in, where it has to be named
 */
record Course<T>(
        List<SortColumn<T>> order,
        List<Boolean> descending,
        Optional<List<Object>> start,
        boolean isFull,
        List<String> lead,
        Optional<Filter.Index> index) {

    /** The direction of the last field. */
    boolean isDescending() {
        return descending.get(descending.size() - 1);
    }

    /** The order of results of which none has an empty first field. */
    Course<T> full() {
        return new Course<>(order, descending, start, true, lead, index);
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
                false,
                List.of(),
                Optional.empty());
    }

    /** Fields as far as they decide. */
    List<SortColumn<T>> deciding() {
        int last = 0;
        while (last < order.size() - 1 && !order.get(last).unique()) {
            last++;
        }
        return order.subList(0, last + 1);
    }

    /** The number with which a filter's index ends, so that it gives the results in their order; empty when it does not. */
    Optional<String> number() {
        return index.filter(Filter.Index::ends).map(found -> order.get(0).path());
    }

    /** Whether a page should begin in an index of the first field. */
    boolean isBounded() {
        return isFull && index.filter(found -> !found.isOrder() || found.ends()).isEmpty();
    }

    /** Columns with their directions, as far as they decide. */
    String orderBy() {
        List<String> columns = new ArrayList<>();
        lead.forEach(path -> columns.add(path + (isLeadDescending() ? " desc" : " asc")));
        for (int place = 0; place < deciding().size(); place++) {
            columns.add(order.get(place).path() + direction(place) + empties(place));
        }
        return String.join(", ", columns);
    }

    /** An index is read from either end, all of its fields together. */
    private boolean isLeadDescending() {
        return descending.get(0) != order.get(0).isTurned();
    }

    private String direction(int place) {
        return descending.get(place) ? " desc" : " asc";
    }

    private String empties(int place) {
        SortColumn<T> column = order.get(place);
        if (!column.optional() || place == 0 && isFull) {
            return "";
        }
        return descending.get(place) && !column.isApart() ? " nulls first" : " nulls last";
    }
}
