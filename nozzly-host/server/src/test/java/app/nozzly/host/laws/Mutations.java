package app.nozzly.host.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes calls that nobody would make out of good ones. Not thread-safe. */
final class Mutations {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9999",
            "1E-999999999",
            "99999999999999999999999999",
            "0.0000000001",
            "NaN",
            "true",
            "null",
            "2026-02-30",
            "9999-12-31T23:59:59.999999999Z",
            "00000000-0000-0000-0000-000000000000",
            "019a0000-0000-7000-8000-00000000ffff",
            "FIL-999999999999",
            "../../etc/passwd",
            "%",
            "_!%",
            "';drop table spool;--",
            "<img src=x onerror=alert(1)>",
            "\u0000",
            "\ud800",
            "\u202e\u0007\t\r\n",
            "=1+1",
            "ß".repeat(300),
            "x".repeat(5_000));

    private static final List<String> PARAMETERS = List.of(
            "limit",
            "cursor",
            "sort",
            "q",
            "is_active",
            "format",
            "on",
            "product_id",
            "type",
            "entity",
            "custom.a",
            "group_by");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    StatementSamples.Call mutate(StatementSamples.Call call) {
        return switch (random.nextInt(6)) {
            case 0 -> new StatementSamples.Call(path(call.path()), call.body());
            case 1 -> new StatementSamples.Call(query(call.path()), call.body());
            case 2 -> new StatementSamples.Call(query(path(call.path())), body(call.body()));
            default -> new StatementSamples.Call(call.path(), body(call.body()));
        };
    }

    private String path(String path) {
        int end = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
        String[] parts = path.substring(0, end).split("/");
        if (parts.length > 3) {
            parts[3 + random.nextInt(parts.length - 3)] = encoded(text());
        }
        return String.join("/", parts) + path.substring(end);
    }

    private String query(String path) {
        String name = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
        return path + (path.contains("?") ? "&" : "?") + name + "=" + encoded(text());
    }

    private String body(String body) {
        if (!body.startsWith("{")) {
            return body.isEmpty() || random.nextInt(3) > 0 ? body : body.substring(0, random.nextInt(body.length()));
        }
        try {
            JsonNode tree = MAPPER.readTree(body.replace('\'', '"'));
            for (int change = random.nextInt(3); change >= 0; change--) {
                change(tree);
            }
            return tree.toString();
        } catch (JsonProcessingException broken) {
            return body;
        }
    }

    private void change(JsonNode tree) {
        List<JsonNode> holders = new ArrayList<>();
        collect(tree, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(8) == 0 ? text() : names.get(random.nextInt(names.size()));
            change(object, name);
        } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value());
        }
    }

    private void change(ObjectNode object, String name) {
        if (random.nextInt(5) == 0) {
            object.remove(name);
        } else {
            object.set(name, value());
        }
    }

    private static void collect(JsonNode tree, List<JsonNode> holders) {
        if (tree.isContainerNode()) {
            holders.add(tree);
            tree.forEach(part -> collect(part, holders));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> MAPPER.getNodeFactory().numberNode(random.nextInt());
            case 3 -> MAPPER.getNodeFactory().numberNode(random.nextInt(2000) / 8.0 - 50);
            case 4 -> MAPPER.createArrayNode().add(text()).add(random.nextInt());
            case 5 -> MAPPER.createObjectNode().put(text(), text());
            case 6 -> MAPPER.getNodeFactory().numberNode(new java.math.BigDecimal("1e40"));
            default -> MAPPER.getNodeFactory().textNode(text());
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
