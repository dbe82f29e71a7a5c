package app.nozzly.store;

import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Where a page ended, as opaque text: the sort values and the id of its last row. Bound to the order it was made for; another order refuses it. It carries
 * along how many rows there were, so that they are counted once for all pages. Immutable.
 *
 * @param order the sort keys it was made for
 * @param values one for each sort key, in the form the repository writes, and the id last
 * @param total how many rows matched when the first page was read
 * @param selection stands for the words and filters that were counted
 */
public record Cursor(List<SortKey> order, List<String> values, long total, int selection) {

    private static final char SEPARATOR = '\u001f';

    /** Order, total and selection come before the values. */
    private static final int FRAME = 3;

    public Cursor {
        order = List.copyOf(order);
        values = List.copyOf(values);
    }

    /** The cursor after a row of this query's results. */
    public static Cursor of(ListQuery query, List<String> values, long total) {
        return new Cursor(query.sort(), values, total, selection(query));
    }

    /**
     * How many rows match: as the query's cursor knows it, when it was the same words and filters that were counted; counted now otherwise.
     *
     * @param query with its order
     */
    public static long total(ListQuery query, LongSupplier count) {
        return query.cursor()
                .map(text -> decode(text, query.sort()))
                .filter(cursor -> cursor.selection == selection(query))
                .map(Cursor::total)
                .orElseGet(count::getAsLong);
    }

    private static int selection(ListQuery query) {
        return Objects.hash(query.text(), query.filters());
    }

    /** The text to hand out. */
    public String encode() {
        StringBuilder plain = new StringBuilder(describe(order))
                .append(SEPARATOR)
                .append(total)
                .append(SEPARATOR)
                .append(selection);
        values.forEach(value -> plain.append(SEPARATOR).append(value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @throws NozzlyException {@code validation_failed} when the text is no cursor of this order
     */
    public static Cursor decode(String text, List<SortKey> order) {
        List<String> parts = split(text);
        if (parts.size() != order.size() + FRAME + 1 || !parts.get(0).equals(describe(order))) {
            throw refuse(text);
        }
        try {
            long total = Long.parseLong(parts.get(1));
            int selection = Integer.parseInt(parts.get(2));
            return new Cursor(order, parts.subList(FRAME, parts.size()), Math.max(0, total), selection);
        } catch (NumberFormatException notOurs) {
            throw refuse(text);
        }
    }

    private static List<String> split(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = new ArrayList<>();
            int start = 0;
            for (int end = plain.indexOf(SEPARATOR); end >= 0; end = plain.indexOf(SEPARATOR, start)) {
                parts.add(plain.substring(start, end));
                start = end + 1;
            }
            parts.add(plain.substring(start));
            return parts;
        } catch (IllegalArgumentException notBase64) {
            throw refuse(text);
        }
    }

    private static NozzlyException refuse(String text) {
        return NozzlyException.invalid(Cursor.class, "cursor", "list.cursor", text);
    }

    private static String describe(List<SortKey> order) {
        StringBuilder text = new StringBuilder();
        order.forEach(key -> text.append(key.descending() ? "-" : "+").append(key.field()));
        return text.toString();
    }
}
