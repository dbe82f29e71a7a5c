package app.nozzly.persistence.jpa;

import app.nozzly.customfields.CustomValue;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of custom fields as one text: a line for each, in the order of their keys, such as {@code bin=t:A 3} or {@code weight=n:1.5}. Stateless.
 */
final class CustomText {

    private static final char ESCAPE = '\\';

    private CustomText() {}

    /** The text; {@code null} for no values. */
    static String write(Map<String, CustomValue> values) {
        return values.isEmpty()
                ? null
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + letter(entry.getValue().form()) + ":"
                                        + escaped(entry.getValue().text()))
                                .collect(Collectors.joining("\n"));
    }

    /** The values in a text, which may be {@code null}. */
    static Map<String, CustomValue> read(String text) {
        if (text == null) {
            return Map.of();
        }
        Map<String, CustomValue> values = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int end = line.indexOf('=');
            values.put(
                    line.substring(0, end),
                    new CustomValue(form(line.charAt(end + 1)), plain(line.substring(end + 3))));
        }
        return values;
    }

    /** The same text without a value. */
    static String without(String text, String key) {
        Map<String, CustomValue> rest = new TreeMap<>(read(text));
        rest.remove(key);
        return write(rest);
    }

    private static char letter(CustomValue.Form form) {
        return Character.toLowerCase(form.name().charAt(0));
    }

    private static CustomValue.Form form(char letter) {
        return Arrays.stream(CustomValue.Form.values())
                .filter(form -> letter(form) == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form of a value: " + letter));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        if (escaped.indexOf(ESCAPE) < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder();
        for (int index = 0; index < escaped.length(); index++) {
            char letter = escaped.charAt(index);
            if (letter == ESCAPE) {
                index++;
                letter = escaped.charAt(index) == 'n' ? '\n' : ESCAPE;
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
