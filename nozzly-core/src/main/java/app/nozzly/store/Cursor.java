package app.nozzly.store;

import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, as opaque text: the sort values and the id of its last row. Bound to the order it was made for; another order refuses it.
 * Immutable.
 *
 * @param order the sort keys it was made for
 * @param values one for each sort key, in the form the repository writes, and the id last
 */
public record Cursor(List<SortKey> order, List<String> values) {

    private static final char SEPARATOR = '\u001f';

    public Cursor {
        order = List.copyOf(order);
        values = List.copyOf(values);
    }

    /** The text to hand out. */
    public String encode() {
        StringBuilder plain = new StringBuilder(describe(order));
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
        if (parts.size() != order.size() + 2 || !parts.get(0).equals(describe(order))) {
            throw refuse(text);
        }
        return new Cursor(order, parts.subList(1, parts.size()));
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
