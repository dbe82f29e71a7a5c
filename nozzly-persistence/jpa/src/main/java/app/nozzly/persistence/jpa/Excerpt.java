package app.nozzly.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the results a page of a list shows. Immutable.
 *
 * @param conditions all must hold
 * @param bound follows from every one of the ways; lets a database begin in an index that takes all ways together
 * @param ways in which a result comes after the page before; none on the first page, and no result fulfils two
 * @param order columns with their directions
 * @param isDescending the direction of the last of them
 * @param values what the conditions and ways name
 * @param most how many results
 */
record Excerpt(
        List<String> conditions,
        Optional<String> bound,
        List<String> ways,
        String order,
        boolean isDescending,
        Map<String, Object> values,
        int most) {

    /** Conditions that take all ways together. */
    List<String> together() {
        List<String> all = new ArrayList<>(conditions);
        bound.ifPresent(all::add);
        if (!ways.isEmpty()) {
            all.add("(" + String.join(" or ", ways) + ")");
        }
        return all;
    }

    /** The conditions for each way alone: results of one after the other fill the page, each found where an index has it. */
    List<List<String>> apart() {
        return ways.isEmpty()
                ? List.of(conditions)
                : ways.stream().map(this::with).toList();
    }

    private List<String> with(String way) {
        List<String> all = new ArrayList<>(conditions);
        all.add(way);
        return all;
    }
}
