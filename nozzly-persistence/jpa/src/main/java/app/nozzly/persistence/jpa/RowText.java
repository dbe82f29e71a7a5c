package app.nozzly.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A row as a line of text, see {@link StoreContents}. Stateless. */
final class RowText {

    private static final String NOTHING = "\\N";
    private static final char SEPARATOR = '\t';
    private static final char ESCAPE = '\\';
    private static final char ELEMENT_END = ',';
    /** What stands behind the backslash, and for what. */
    private static final String LETTERS = "tnr\\";

    private static final String MEANINGS = "\t\n\r\\";

    private RowText() {}

    static String line(List<Optional<String>> values) {
        return values.stream().map(RowText::escaped).collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    /** @throws IllegalArgumentException when it is no such line */
    static List<Optional<String>> values(String line) {
        List<Optional<String>> values = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(SEPARATOR); end >= 0; end = line.indexOf(SEPARATOR, start)) {
            values.add(plain(line.substring(start, end)));
            start = end + 1;
        }
        values.add(plain(line.substring(start)));
        return values;
    }

    /** The elements of an array as one value. */
    static String array(List<Optional<String>> elements) {
        return elements.stream()
                .map(element -> escaped(element) + ESCAPE + ELEMENT_END)
                .collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException when it is no such value */
    static List<Optional<String>> elements(String array) {
        List<Optional<String>> elements = new ArrayList<>();
        int start = 0;
        for (int index = array.indexOf(ESCAPE); index >= 0; index = array.indexOf(ESCAPE, index)) {
            boolean ends = index + 1 < array.length() && array.charAt(index + 1) == ELEMENT_END;
            if (ends) {
                elements.add(plain(array.substring(start, index)));
                start = index + 2;
            }
            index += 2;
        }
        if (start != array.length()) {
            throw new IllegalArgumentException("an array does not end");
        }
        return elements;
    }

    private static String escaped(Optional<String> value) {
        return value.map(RowText::escaped).orElse(NOTHING);
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            int special = MEANINGS.indexOf(letter);
            text.append(special < 0 ? String.valueOf(letter) : "" + ESCAPE + LETTERS.charAt(special));
        }
        return text.toString();
    }

    private static Optional<String> plain(String text) {
        if (text.equals(NOTHING)) {
            return Optional.empty();
        }
        int next = text.indexOf(ESCAPE);
        if (next < 0) {
            return Optional.of(text);
        }
        StringBuilder value = new StringBuilder(text.length());
        int from = 0;
        for (; next >= 0; next = text.indexOf(ESCAPE, from)) {
            value.append(text, from, next).append(meaning(text, next + 1));
            from = next + 2;
        }
        return Optional.of(value.append(text, from, text.length()).toString());
    }

    private static char meaning(String text, int index) {
        int special = index < text.length() ? LETTERS.indexOf(text.charAt(index)) : -1;
        if (special < 0) {
            throw new IllegalArgumentException("a backslash stands alone");
        }
        return MEANINGS.charAt(special);
    }
}
