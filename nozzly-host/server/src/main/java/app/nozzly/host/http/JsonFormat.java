package app.nozzly.host.http;

import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one JSON of the host: {@code snake_case}, exact decimals, absent instead of {@code null}, strict on input. A body is checked against its
 * record first, so that unknown, missing and doubled members are all named at once. Immutable and thread-safe.
 */
public final class JsonFormat {

    private static final int MAXIMUM_DEPTH = 50;
    private static final int MAXIMUM_TEXT = 5_000_000;
    private static final int MAXIMUM_DIGITS = 60;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAXIMUM_DEPTH)
                            .maxStringLength(MAXIMUM_TEXT)
                            .maxNumberLength(MAXIMUM_DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .addModules(new Jdk8Module(), new JavaTimeModule(), DomainJson.module())
            .propertyNamingStrategy(new MemberNames())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .withCoercionConfig(
                    LogicalType.Float,
                    config -> config.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert))
            .build();

    /** The JSON of a record, list or map. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), defect);
        }
    }

    /** The same for somebody who may not see costs. */
    byte[] writeWithoutCosts(Object value) {
        try {
            return mapper.writerWithView(CostFigure.Unseen.class).writeValueAsBytes(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), defect);
        }
    }

    /** The same as a tree. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /**
     * Reads a record.
     *
     * @throws NozzlyException {@code validation_failed} naming every unknown, missing or unfitting member by its pointer
     */
    public <T> T read(byte[] json, Class<T> type) {
        return bind(parse(json), type);
    }

    /** The result of a merge patch (RFC 7396) on the present state of a record. */
    <T> T patch(T present, byte[] patch, Class<T> type) {
        JsonNode changes = parse(patch);
        BodyCheck.known(changes, type);
        return bind(merge(tree(present), changes), type);
    }

    /**
     * Reads a tree of whatever shape.
     *
     * @throws NozzlyException {@code validation_failed} when it is no JSON
     */
    public JsonNode parse(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw NozzlyException.invalid(JsonFormat.class, "", "json.empty");
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private <T> T bind(JsonNode tree, Class<T> type) {
        BodyCheck.complete(tree, type);
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonMappingException wrong) {
            throw unfitting(wrong);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode changes) {
        if (!changes.isObject()) {
            return changes;
        }
        ObjectNode merged = target.isObject()
                ? (ObjectNode) target.deepCopy()
                : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }

    private static NozzlyException malformed(JsonProcessingException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
        int column =
                malformed.getLocation() == null ? 1 : malformed.getLocation().getColumnNr();
        String key = "json.malformed." + reason(malformed);
        return refuse("", "json_malformed", Message.of(JsonFormat.class, key, line, column));
    }

    /** The reader's own words speak of its source. */
    private static String reason(JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return "limit";
        }
        if (malformed instanceof JsonEOFException) {
            return "end";
        }
        if (malformed.getOriginalMessage().startsWith("Duplicate field")) {
            return "doubled";
        }
        return malformed instanceof JsonMappingException ? "more" : "sign";
    }

    private static NozzlyException unfitting(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        if (wrong.getCause() instanceof NozzlyException refusal) {
            return refuse(field, refusal.code().code(), refusal.text());
        }
        Message message = Message.of(JsonFormat.class, "json.type", field, expected(wrong));
        return refuse(field, "json_type", message);
    }

    private static NozzlyException refuse(String field, String code, Message message) {
        return NozzlyException.invalid(List.of(new FieldError(field, code, message)));
    }

    private static String expected(JsonMappingException wrong) {
        Class<?> type = wrong instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                ? mismatch.getTargetType()
                : null;
        return JsonTypes.describe(type);
    }
}
