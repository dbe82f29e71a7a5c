package app.nozzly.store;

import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is wanted. Immutable.
 *
 * @param limit most rows of the page, 1 to {@link #MAXIMUM_LIMIT}, or {@link #MOST_CHOICES}
 * @param cursor where the page begins, from {@link Page#nextCursor()}; empty for the first page
 * @param sort order; ties are broken by id
 * @param text words that must occur, in any case, in the repository's searched fields; at most {@link #MOST_WORDS} words and {@link #LONGEST_TEXT} characters
 * @param filters exact values by name
 */
public record ListQuery(
        int limit, Optional<String> cursor, List<SortKey> sort, Optional<String> text, Map<String, String> filters) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 200;

    /** Most rows of a list from which people choose: it is read at once, since a form has no pages. */
    public static final int MOST_CHOICES = 2000;

    /** Most characters of a searched text. */
    public static final int LONGEST_TEXT = 200;

    /** Most words of a searched text: each is a condition of its own. */
    public static final int MOST_WORDS = 10;

    /** The first page in the default order. */
    public static final ListQuery FIRST_PAGE =
            new ListQuery(DEFAULT_LIMIT, Optional.empty(), List.of(), Optional.empty(), Map.of());

    public ListQuery {
        if (limit < 1 || limit > MAXIMUM_LIMIT && limit != MOST_CHOICES) {
            throw NozzlyException.invalid(ListQuery.class, "limit", "list.limit", limit, MAXIMUM_LIMIT);
        }
        if (text.stream().anyMatch(ListQuery::isTooLong)) {
            throw NozzlyException.invalid(ListQuery.class, "q", "list.text", LONGEST_TEXT, MOST_WORDS);
        }
        sort = List.copyOf(sort);
        filters = Map.copyOf(filters);
    }

    /** The first page of a size. */
    public static ListQuery first(int limit) {
        return new ListQuery(limit, Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    /** All that a form offers to choose from, as far as {@link #MOST_CHOICES} go, in the default order. */
    public static ListQuery choices() {
        return first(MOST_CHOICES);
    }

    private static boolean isTooLong(String words) {
        return words.length() > LONGEST_TEXT || words.strip().split("\\s+").length > MOST_WORDS;
    }

    public ListQuery withSort(List<SortKey> order) {
        return new ListQuery(limit, cursor, order, text, filters);
    }

    public ListQuery withLimit(int rows) {
        return new ListQuery(rows, cursor, sort, text, filters);
    }

    public ListQuery withCursor(Optional<String> start) {
        return new ListQuery(limit, start, sort, text, filters);
    }

    public ListQuery withText(String words) {
        return new ListQuery(limit, cursor, sort, Optional.of(words), filters);
    }

    public ListQuery withFilters(Map<String, String> values) {
        return new ListQuery(limit, cursor, sort, text, values);
    }
}
