package app.nozzly.host.http;

import app.nozzly.customfields.CustomValue;
import app.nozzly.inventory.Quantity;
import app.nozzly.problem.Message;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** What a Java type looks like in JSON, in words for people. Stateless. */
final class JsonTypes {

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(BigDecimal.class, "decimal"),
            Map.entry(Grams.class, "decimal"),
            Map.entry(Quantity.class, "decimal"),
            Map.entry(Percentage.class, "decimal"),
            Map.entry(Integer.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(CustomValue.class, "custom"),
            Map.entry(MoneyInput.class, "money"),
            Map.entry(CurrencyUnit.class, "currency"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "date"));

    private JsonTypes() {}

    static String describe(Class<?> type) {
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        boolean list = type != null && (Collection.class.isAssignableFrom(type) || type.isArray());
        String name = type == null ? "other" : list ? "list" : NAMES.getOrDefault(type, "object");
        return Message.of(JsonTypes.class, "json.expected." + name).toString();
    }
}
