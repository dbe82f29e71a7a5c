package app.nozzly.host.exchange;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads JSON as it is exported: a list of objects, or an object with such a list in {@code items}. Stateless. */
final class JsonSheets {

    private JsonSheets() {}

    static Sheet read(byte[] bytes, JsonFormat json) {
        JsonNode tree = tree(bytes, json);
        JsonNode list = tree.isArray() ? tree : tree.path("items");
        if (!list.isArray()) {
            throw SheetError.unreadable("file.json");
        }
        if (list.size() > Sheet.MOST_ROWS) {
            throw SheetError.tooLarge("file.rows", Sheet.MOST_ROWS);
        }
        List<Map<String, String>> objects = new ArrayList<>();
        Map<String, Integer> head = new LinkedHashMap<>();
        for (JsonNode item : list) {
            if (!item.isObject()) {
                throw SheetError.unreadable("file.json");
            }
            Map<String, String> members = new LinkedHashMap<>();
            put(members, "", item);
            members.keySet().forEach(name -> head.putIfAbsent(name, head.size()));
            if (head.size() > Sheet.MOST_COLUMNS) {
                throw SheetError.tooLarge("file.columns", Sheet.MOST_COLUMNS);
            }
            objects.add(members);
        }
        return new Sheet("json", List.copyOf(head.keySet()), rows(objects, head), Locale.UK);
    }

    /** To whoever chose the file, a broken document is a file that cannot be read, not a request that cannot. */
    private static JsonNode tree(byte[] bytes, JsonFormat json) {
        try {
            return json.parse(bytes);
        } catch (NozzlyException malformed) {
            NozzlyException unreadable = SheetError.unreadable("file.json");
            unreadable.initCause(malformed);
            throw unreadable;
        }
    }

    private static List<Sheet.Row> rows(List<Map<String, String>> objects, Map<String, Integer> head) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Map<String, String> members : objects) {
            Map<Integer, String> cells = new LinkedHashMap<>();
            members.forEach((name, text) -> cells.put(head.get(name), text));
            rows.add(new Sheet.Row(rows.size() + 1, cells, Set.of(), 0));
        }
        return rows;
    }

    /** An amount with its currency is one text, a list of codes too; what is in another object goes by both names. */
    private static void put(Map<String, String> members, String prefix, JsonNode object) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            boolean nested = value.isObject() && !value.has("amount");
            if (nested && prefix.length() < Sheet.MOST_COLUMNS) {
                put(members, prefix + member.getKey() + ".", value);
            } else {
                members.put(prefix + member.getKey(), text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonSheets::text)
                    .collect(Collectors.joining(" "));
        }
        if (value.isObject()) {
            return (text(value.path("amount")) + " " + text(value.path("currency"))).strip();
        }
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? Sheet.text(value.decimalValue()) : value.asText();
    }
}
