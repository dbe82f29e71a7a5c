package app.nozzly.host.http;

import app.nozzly.store.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list as it is written. Immutable.
 *
 * @param items the rows
 * @param nextCursor where the next page begins; {@code null} on the last
 * @param total how many rows match in all
 */
record ListJson<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> nextCursor,
        long total) {

    static <T> ListJson<T> of(Page<T> page) {
        return new ListJson<>(page.items(), page.nextCursor(), page.total());
    }
}
