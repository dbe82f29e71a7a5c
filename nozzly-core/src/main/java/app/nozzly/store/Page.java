package app.nozzly.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list. Immutable.
 *
 * @param items the rows, in the order asked for
 * @param nextCursor where the next page begins, empty on the last
 * @param total how many rows match in all; on later pages, how many did when the first was read
 */
public record Page<T>(List<T> items, Optional<String> nextCursor, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other things. */
    public <U> Page<U> map(Function<? super T, ? extends U> mapping) {
        List<U> mapped = items.stream().<U>map(mapping).toList();
        return new Page<>(mapped, nextCursor, total);
    }
}
