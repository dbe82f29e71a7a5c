package app.nozzly.inventory;

import app.nozzly.store.ListQuery;
import java.util.List;
import java.util.Optional;

/**
 * Which spools are meant: those that are named, or all that a list would show on all its pages. Immutable.
 *
 * @param spools named one by one; not looked at when there is a query
 * @param matching what is looked for; its page and order do not matter
 * @param expected how many somebody thinks they are; when they are not, nothing is done
 */
public record SpoolSelection(List<SpoolId> spools, Optional<ListQuery> matching, Optional<Long> expected) {

    /** Most spools that are changed together. */
    public static final int MOST = 10_000;

    public SpoolSelection {
        spools = spools.stream().distinct().toList();
    }

    public static SpoolSelection of(List<SpoolId> spools) {
        return new SpoolSelection(spools, Optional.empty(), Optional.empty());
    }

    public static SpoolSelection matching(ListQuery query) {
        return new SpoolSelection(List.of(), Optional.of(query), Optional.empty());
    }
}
