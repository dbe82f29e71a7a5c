package app.nozzly.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of many spools did with one: of the workshop's own fields, only those that it changed. Immutable.
 *
 * @param spool which
 * @param before what it had
 * @param after what it was given
 */
public record BulkEditLine(SpoolId spool, BulkFields before, BulkFields after) {

    public BulkEditLine {
        Collection<String> changed = changed(before, after);
        before = before.only(changed);
        after = after.only(changed);
    }

    private static Collection<String> changed(BulkFields before, BulkFields after) {
        Set<String> keys = new TreeSet<>(before.custom().keySet());
        keys.addAll(after.custom().keySet());
        return keys.stream()
                .filter(key -> !before.custom()
                        .getOrDefault(key, Optional.empty())
                        .equals(after.custom().getOrDefault(key, Optional.empty())))
                .collect(Collectors.toSet());
    }

    /** The same without others of the workshop's own fields. */
    BulkEditLine only(Collection<String> keys) {
        return new BulkEditLine(spool, before.only(keys), after.only(keys));
    }
}
