package app.nozzly.host.products;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a form, changed by its buttons where there is no script: {@code _add_row=materials}, {@code _remove_row}, {@code _up_row} or
 * {@code _down_row=materials[0]}. Immutable.
 *
 * @param typed every field by name
 * @param counts how many rows each group has
 */
record FormRows(Map<String, String> typed, Map<String, Integer> counts) {

    private static final Pattern FIELD = Pattern.compile("([a-z_]+)\\[(\\d{1,3})]\\.([a-z_]+)");
    private static final Pattern ROW = Pattern.compile("([a-z_]+)\\[(\\d{1,3})]");

    static FormRows of(Map<String, String> typed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String name : typed.keySet()) {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                counts.merge(field.group(1), Integer.parseInt(field.group(2)) + 1, Math::max);
            }
        }
        return new FormRows(typed, counts);
    }

    int count(String group) {
        return counts.getOrDefault(group, 0);
    }

    /** The form after the button that was pressed; empty when none of the rows' was. */
    Optional<FormRows> pressed() {
        return Optional.ofNullable(typed.get("_add_row"))
                .map(this::added)
                .or(() -> change("_remove_row", (rows, index) -> rows.remove((int) index)))
                .or(() -> change("_up_row", (rows, index) -> swap(rows, index, index - 1)))
                .or(() -> change("_down_row", (rows, index) -> swap(rows, index, index + 1)));
    }

    /** What becomes of the rows of a group. */
    private interface Change {
        void apply(List<Map<String, String>> rows, Integer index);
    }

    private FormRows added(String group) {
        Map<String, Integer> more = new LinkedHashMap<>(counts);
        more.merge(group, 1, Integer::sum);
        return new FormRows(typed, more);
    }

    private Optional<FormRows> change(String button, Change change) {
        Matcher row = ROW.matcher(typed.getOrDefault(button, ""));
        if (!row.matches() || Integer.parseInt(row.group(2)) >= count(row.group(1))) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = rows(row.group(1));
        change.apply(rows, Integer.parseInt(row.group(2)));
        return Optional.of(with(row.group(1), rows));
    }

    private static void swap(List<Map<String, String>> rows, int one, int other) {
        if (other >= 0 && other < rows.size()) {
            Collections.swap(rows, one, other);
        }
    }

    private List<Map<String, String>> rows(String group) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int index = 0; index < count(group); index++) {
            rows.add(new LinkedHashMap<>());
        }
        typed.forEach((name, value) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && field.group(1).equals(group)) {
                rows.get(Integer.parseInt(field.group(2))).put(field.group(3), value);
            }
        });
        return rows;
    }

    private FormRows with(String group, List<Map<String, String>> rows) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.keySet().removeIf(name -> name.startsWith(group + "["));
        for (int index = 0; index < rows.size(); index++) {
            String prefix = group + "[" + index + "].";
            rows.get(index).forEach((name, value) -> fields.put(prefix + name, value));
        }
        Map<String, Integer> sizes = new LinkedHashMap<>(counts);
        sizes.put(group, rows.size());
        return new FormRows(fields, sizes);
    }
}
