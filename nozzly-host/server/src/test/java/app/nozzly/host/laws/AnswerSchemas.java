package app.nozzly.host.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The answers that the served document promises, to hold real ones against. Immutable. */
final class AnswerSchemas {

    private static final Map<String, Set<String>> FORMS = Map.of(
            "object", Set.of("OBJECT"),
            "array", Set.of("ARRAY"),
            "string", Set.of("STRING"),
            "integer", Set.of("NUMBER"),
            "number", Set.of("NUMBER"),
            "boolean", Set.of("BOOLEAN"),
            "null", Set.of("NULL"));

    private final JsonNode document;

    AnswerSchemas(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with an answer to an operation; empty when it is as promised. Says nothing of answers that are no JSON. */
    List<String> wrong(String method, String path, int status, JsonNode answer) {
        JsonNode answers = document.path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        JsonNode one =
                answers.has(String.valueOf(status)) ? answers.get(String.valueOf(status)) : answers.path("default");
        if (one.isMissingNode()) {
            return List.of("status " + status + " is not in the document");
        }
        String type = status >= 400 ? "application/problem+json" : "application/json";
        List<String> wrong = new ArrayList<>();
        check(one.path("content").path(type).path("schema"), answer, "", wrong);
        return wrong;
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> wrong) {
        JsonNode meant = resolved(schema);
        if (meant.isMissingNode() || meant.isEmpty()) {
            return;
        }
        if (!isOf(meant.path("type"), value)) {
            wrong.add(place + " is " + value.getNodeType() + " and not " + meant.path("type"));
            return;
        }
        enumerated(meant, value).ifPresent(fault -> wrong.add(place + fault));
        meant.path("required").forEach(name -> {
            if (value.isObject() && !value.has(name.asText())) {
                wrong.add(place + "/" + name.asText() + " is missing");
            }
        });
        if (value.isArray()) {
            value.forEach(item -> check(meant.path("items"), item, place + "/-", wrong));
        }
        value.fields().forEachRemaining(member -> member(meant, member, place, wrong));
    }

    private void member(JsonNode schema, Map.Entry<String, JsonNode> member, String place, List<String> wrong) {
        String name = place + "/" + member.getKey();
        JsonNode known = schema.path("properties").path(member.getKey());
        if (!known.isMissingNode()) {
            check(known, member.getValue(), name, wrong);
        } else if (schema.has("properties") && !schema.has("additionalProperties")) {
            wrong.add(name + " is not in the document");
        } else {
            check(schema.path("additionalProperties"), member.getValue(), name, wrong);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private static Optional<String> enumerated(JsonNode schema, JsonNode value) {
        boolean listed = !schema.has("enum")
                || StreamSupport.stream(schema.get("enum").spliterator(), false).anyMatch(value::equals);
        return listed ? Optional.empty() : Optional.of(" is " + value + ", none of " + schema.get("enum"));
    }

    private static boolean isOf(JsonNode types, JsonNode value) {
        if (types.isMissingNode()) {
            return true;
        }
        Iterable<JsonNode> all = types.isArray() ? types : List.of(types);
        return StreamSupport.stream(all.spliterator(), false)
                .anyMatch(type -> FORMS.getOrDefault(type.asText(), Set.of())
                        .contains(value.getNodeType().name()));
    }
}
