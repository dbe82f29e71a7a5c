package app.nozzly.host.web.view;

import java.util.Optional;

/**
 * Where a reader is in a long list. Immutable.
 *
 * @param summary how many are shown of how many, ready to read
 * @param firstHref path of the first page; empty on the first page
 * @param nextHref path of the next page, with its cursor; empty on the last page
 */
public record Pager(String summary, Optional<String> firstHref, Optional<String> nextHref) {

    /** All there is, on one page. */
    public static Pager whole(String summary) {
        return new Pager(summary, Optional.empty(), Optional.empty());
    }
}
