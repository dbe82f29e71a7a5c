package app.nozzly.host.http;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * JSON schemas of the records that routes read and write. A component is required unless it is an {@link Optional} or, in something read, a
 * collection. One use, one thread.
 */
final class Schemas {

    private enum Use {
        INPUT,
        OUTPUT,
        PATCH
    }

    private static final Map<Class<?>, String[]> SIMPLE = new HashMap<>();

    static {
        for (Class<?> type : new Class<?>[] {long.class, Long.class}) {
            SIMPLE.put(type, new String[] {"integer", "int64"});
        }
        SIMPLE.put(int.class, new String[] {"integer", "int32"});
        SIMPLE.put(Integer.class, new String[] {"integer", "int32"});
        for (Class<?> type : new Class<?>[] {BigDecimal.class, Grams.class, Quantity.class, Percentage.class}) {
            SIMPLE.put(type, new String[] {"number", ""});
        }
        SIMPLE.put(boolean.class, new String[] {"boolean", ""});
        SIMPLE.put(Boolean.class, new String[] {"boolean", ""});
        SIMPLE.put(String.class, new String[] {"string", ""});
        SIMPLE.put(UUID.class, new String[] {"string", "uuid"});
        SIMPLE.put(Instant.class, new String[] {"string", "date-time"});
        SIMPLE.put(LocalDate.class, new String[] {"string", "date"});
        SIMPLE.put(CurrencyUnit.class, new String[] {"string", ""});
    }

    private final JsonFormat json;
    private final ObjectNode components;
    private final Map<String, Class<?>> names = new HashMap<>();

    Schemas(JsonFormat json) {
        this.json = json;
        this.components = json.object();
    }

    ObjectNode components() {
        return components;
    }

    ObjectNode input(Class<?> type) {
        return schema(type, Use.INPUT);
    }

    ObjectNode output(Class<?> type) {
        return schema(type, Use.OUTPUT);
    }

    ObjectNode patch(Class<?> type) {
        return schema(type, Use.PATCH);
    }

    /** A page of a list. */
    ObjectNode list(Class<?> item) {
        String name = name(item, Use.OUTPUT) + "List";
        if (!components.has(name)) {
            ObjectNode list = components.putObject(name).put("type", "object");
            list.putArray("required").add("items").add("next_cursor").add("total");
            ObjectNode properties = list.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", output(item));
            properties.putObject("next_cursor").putArray("type").add("string").add("null");
            properties.putObject("total").put("type", "integer").put("format", "int64");
        }
        return reference(name);
    }

    private ObjectNode schema(Type type, Use use) {
        Class<?> raw = BodyCheck.raw(type);
        String[] simple = SIMPLE.get(raw);
        if (simple != null) {
            ObjectNode schema = json.object().put("type", simple[0]);
            return simple[1].isEmpty() ? schema : schema.put("format", simple[1]);
        }
        if (raw == Optional.class) {
            return schema(BodyCheck.argument(type, 0), use);
        }
        if (raw == Money.class || raw == BigMoney.class || raw == MoneyInput.class) {
            return money(raw == MoneyInput.class);
        }
        if (raw == CustomValue.class) {
            return custom();
        }
        if (raw.isEnum()) {
            ObjectNode schema = json.object().put("type", "string");
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(raw.getEnumConstants())
                    .forEach(value -> values.add(((Enum<?>) value).name().toLowerCase(Locale.ROOT)));
            return schema;
        }
        return compound(type, raw, use);
    }

    private ObjectNode compound(Type type, Class<?> raw, Use use) {
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = json.object().put("type", "array");
            list.set("items", schema(BodyCheck.argument(type, 0), use));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = json.object().put("type", "object");
            map.set("additionalProperties", schema(BodyCheck.argument(type, 1), use));
            return map;
        }
        return raw.isRecord() ? component(raw, use) : json.object();
    }

    private ObjectNode component(Class<?> type, Use use) {
        String name = name(type, use);
        Class<?> other = names.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two records share the schema name " + name + ": " + other + ", " + type);
        }
        if (!components.has(name)) {
            describe(type, use, components.putObject(name).put("type", "object"));
        }
        return reference(name);
    }

    private void describe(Class<?> type, Use use, ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.object().putArray("required");
        BodyCheck.members(type).forEach((name, member) -> {
            if (!isAnnotated(type, name, JsonAnyGetter.class)) {
                ObjectNode described = schema(member, use);
                boolean ofCosts = use == Use.OUTPUT && isAnnotated(type, name, CostFigure.class);
                properties.set(name, ofCosts ? described.put("x-permission", RouteAccess.COSTS.code()) : described);
                if (!ofCosts && isRequired(BodyCheck.raw(member), use)) {
                    required.add(name);
                }
            }
        });
        BodyCheck.readOnly(type).forEach(name -> properties.putObject(name).put("readOnly", true));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (use != Use.OUTPUT) {
            schema.put("additionalProperties", false);
        }
    }

    private static boolean isRequired(Class<?> member, Use use) {
        boolean collection = Collection.class.isAssignableFrom(member) || Map.class.isAssignableFrom(member);
        return use != Use.PATCH && member != Optional.class && (use == Use.OUTPUT || !collection);
    }

    private static boolean isAnnotated(Class<?> type, String member, Class<? extends Annotation> annotation) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> MemberNames.of(component.getName()).equals(member))
                .map(RecordComponent::getAccessor)
                .anyMatch(accessor -> accessor.isAnnotationPresent(annotation));
    }

    private static String name(Class<?> type, Use use) {
        String plain = type.getSimpleName().replaceFirst("Json$", "");
        return switch (use) {
            case OUTPUT -> plain;
            case INPUT -> plain.endsWith("Input") ? plain : plain + "Input";
            case PATCH -> plain + "Patch";
        };
    }

    /** The value of a field of the workshop's own, by the field's type. */
    private ObjectNode custom() {
        if (!components.has("CustomValue")) {
            ObjectNode value = components.putObject("CustomValue");
            value.put(
                    "description", Message.of(Schemas.class, "api.custom_value").toString());
            ArrayNode forms = value.putArray("oneOf");
            for (String type : new String[] {"string", "number", "boolean"}) {
                forms.addObject().put("type", type);
            }
        }
        return reference("CustomValue");
    }

    private ObjectNode money(boolean input) {
        String name = input ? "MoneyInput" : "Money";
        if (!components.has(name)) {
            ObjectNode object = json.object().put("type", "object");
            object.putArray("required").add("amount");
            ObjectNode properties = object.putObject("properties");
            properties.putObject("amount").put("type", "string");
            properties.putObject("currency").put("type", "string");
            properties.withObjectProperty("amount").putArray("examples").add("12.34");
            properties.withObjectProperty("currency").putArray("examples").add("GBP");
            if (input) {
                object.put("additionalProperties", false);
                ArrayNode choices = components.putObject(name).putArray("oneOf");
                choices.add(object);
                choices.addObject().put("type", "string").putArray("examples").add("12.34");
                choices.addObject().put("type", "number");
            } else {
                ((ArrayNode) object.get("required")).add("currency");
                components.set(name, object);
            }
        }
        return reference(name);
    }

    private ObjectNode reference(String name) {
        return json.object().put("$ref", "#/components/schemas/" + name);
    }
}
