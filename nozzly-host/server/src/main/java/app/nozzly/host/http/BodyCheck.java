package app.nozzly.host.http;

import app.nozzly.customfields.CustomValue;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * Compares a JSON tree with the record it is meant for and collects every unknown member, every missing one and every number beyond reason, each
 * with its pointer. Missing collections are filled in empty. One use, one thread.
 */
final class BodyCheck {

    private static final int MAXIMUM_DIGITS = 60;
    private static final List<String> MONEY_MEMBERS = List.of("amount", "currency");
    private static final Set<Class<?>> TEXTS = Set.of(String.class, UUID.class, CurrencyUnit.class);
    private static final Set<Class<?>> TIMES = Set.of(LocalDate.class, Instant.class);
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("(?!0000)\\d{4}-");

    /** Asking a class for its components costs more than reading a small body does. */
    private static final ClassValue<Map<String, Type>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
            return membersOf(type);
        }
    };

    private final List<FieldError> errors = new ArrayList<>();
    private final boolean complete;

    private BodyCheck(boolean complete) {
        this.complete = complete;
    }

    /** Refuses a tree with unknown or missing members. */
    static void complete(JsonNode tree, Class<?> type) {
        new BodyCheck(true).run(tree, type);
    }

    /** Refuses a tree with unknown members; others may be missing. */
    static void known(JsonNode tree, Class<?> type) {
        new BodyCheck(false).run(tree, type);
    }

    private void run(JsonNode tree, Class<?> type) {
        if (type.isRecord() && !tree.isObject()) {
            error("", "json.object");
        }
        check(tree, type, "");
        if (!errors.isEmpty()) {
            throw NozzlyException.invalid(errors);
        }
    }

    private void check(JsonNode node, Type type, String path) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            check(node, argument(type, 0), path);
            return;
        }
        if (node.isNumber() ? unreasonable(node.decimalValue()) : raw == BigDecimal.class && unreasonable(node)) {
            error(path, "json.number");
        }
        if (node.isTextual() && !StorableText.isStorable(node.textValue())) {
            error(path, "json.text");
        }
        if (isStrange(node, raw)) {
            error(path, "json.type", path, JsonTypes.describe(raw));
        } else if (TIMES.contains(raw)
                && !FOUR_DIGIT_YEAR.matcher(node.textValue()).lookingAt()) {
            error(path, "json.type", path, JsonTypes.describe(raw));
        } else if (raw == MoneyInput.class && node.isObject()) {
            checkMembers(node, MONEY_MEMBERS, path);
        } else if (raw.isRecord() && node.isObject()) {
            checkRecord((ObjectNode) node, raw, path);
        } else {
            checkChildren(node, type, path);
        }
    }

    private void checkChildren(JsonNode node, Type type, String path) {
        if (node.isArray()) {
            Type item = List.class.isAssignableFrom(raw(type)) ? argument(type, 0) : Object.class;
            for (int index = 0; index < node.size(); index++) {
                checkEntry(node.get(index), item, join(path, String.valueOf(index)));
            }
        } else if (node.isObject()) {
            Type value = Map.class.isAssignableFrom(raw(type)) ? argument(type, 1) : Object.class;
            node.properties().stream()
                    .filter(entry -> complete || !entry.getValue().isNull())
                    .forEach(entry -> checkEntry(entry.getValue(), value, join(path, entry.getKey())));
        }
    }

    /** A merge patch takes an entry of a map away with {@code null}; anywhere else an entry has a value. */
    private void checkEntry(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            error(path, "json.null");
        } else {
            check(node, type, path);
        }
    }

    private void checkRecord(ObjectNode node, Class<?> type, String path) {
        Map<String, Type> members = members(type);
        node.remove(readOnly(type));
        checkMembers(node, members.keySet(), path);
        members.forEach((name, member) -> {
            if (node.hasNonNull(name)) {
                check(node.get(name), member, join(path, name));
            } else if (complete) {
                absent(node, name, member, path);
            }
        });
    }

    private void checkMembers(JsonNode node, Collection<String> known, String path) {
        new TreeSet<>(node.propertyStream().map(Map.Entry::getKey).toList())
                .stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> error(join(path, name), "json.unknown", name, String.join(", ", known)));
    }

    private void absent(ObjectNode node, String name, Type member, String path) {
        Class<?> raw = raw(member);
        node.remove(name);
        if (List.class.isAssignableFrom(raw)) {
            node.putArray(name);
        } else if (Map.class.isAssignableFrom(raw)) {
            node.putObject(name);
        } else if (raw != Optional.class) {
            error(join(path, name), "json.missing", name, JsonTypes.describe(raw));
        }
    }

    /** Members that are accepted and ignored. */
    static List<String> readOnly(Class<?> type) {
        ReadOnlyMembers shown = type.getAnnotation(ReadOnlyMembers.class);
        return shown == null ? List.of() : List.of(shown.value());
    }

    /** Member names of a record as they are written, with their types. */
    static Map<String, Type> members(Class<?> type) {
        return MEMBERS.get(type);
    }

    private static Map<String, Type> membersOf(Class<?> type) {
        Map<String, Type> members = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            com.fasterxml.jackson.annotation.JsonProperty named =
                    component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
            String name =
                    named == null || named.value().isEmpty() ? MemberNames.of(component.getName()) : named.value();
            members.put(name, component.getGenericType());
        }
        return Collections.unmodifiableMap(members);
    }

    static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }

    /** What JSON can only say as a text: the reader would also take numbers and lists for it. */
    /** The reader of JSON takes an empty text for no identity at all. */
    private static boolean isStrange(JsonNode node, Class<?> type) {
        return isText(type) && !node.isTextual()
                || type == CustomValue.class && node.isContainerNode()
                || type == UUID.class && node.isTextual() && node.textValue().isBlank();
    }

    private static boolean isText(Class<?> type) {
        return TEXTS.contains(type) || TIMES.contains(type) || type.isEnum();
    }

    /** A number may be written as text; what is none is refused where it is read. */
    private static boolean unreasonable(JsonNode node) {
        String text = node.asText().strip();
        try {
            return node.isTextual() && (text.length() > 2 * MAXIMUM_DIGITS || unreasonable(new BigDecimal(text)));
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean unreasonable(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAXIMUM_DIGITS || number.precision() > MAXIMUM_DIGITS;
    }

    private static String join(String path, String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return path.isEmpty() ? escaped : path + "/" + escaped;
    }

    private void error(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key.replace('.', '_'), Message.of(BodyCheck.class, key, arguments)));
    }
}
