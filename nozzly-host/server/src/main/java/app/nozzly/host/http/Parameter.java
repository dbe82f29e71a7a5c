package app.nozzly.host.http;

import app.nozzly.customfields.CustomValues;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A query parameter of a route. Immutable. Its description is the text {@code api.parameter.NAME} in the bundle of the route's owner, else in that
 * of this package.
 *
 * @param name as written in the address
 * @param type JSON type: {@code string}, {@code integer}, {@code number} or {@code boolean}; or {@code uuid}, a string of that format; or {@code
 *     fields}, see {@link #customFields}
 * @param required whether the route refuses a request without it
 * @param allowed the only values, empty when any is fine
 * @param example a value to show
 */
public record Parameter(String name, String type, boolean required, List<String> allowed, Optional<String> example) {

    private static final String FIELDS = "fields";

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    public static Parameter text(String name) {
        return new Parameter(name, "string", false, List.of(), Optional.empty());
    }

    public static Parameter integer(String name) {
        return new Parameter(name, "integer", false, List.of(), Optional.empty());
    }

    public static Parameter number(String name) {
        return new Parameter(name, "number", false, List.of(), Optional.empty());
    }

    /** Filters by the workshop's own fields, each a parameter of its own: {@code custom.key}. */
    public static Parameter customFields() {
        return new Parameter(CustomValues.MEMBER, FIELDS, false, List.of(), Optional.empty());
    }

    /** Whether it stands for the parameters of the workshop's own fields. */
    boolean isOfFields() {
        return type.equals(FIELDS);
    }

    /** One of a few values. */
    public static Parameter choice(String name, String... allowed) {
        return new Parameter(name, "string", false, List.of(allowed), Optional.empty());
    }

    /** A filter of a list by a member of its rows: what can never be the member's value is refused. */
    static Parameter filter(String name, Type member) {
        Class<?> raw = BodyCheck.raw(member);
        if (raw == Optional.class) {
            return filter(name, BodyCheck.argument(member, 0));
        }
        if (raw.isEnum()) {
            return choice(
                    name,
                    Arrays.stream(raw.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                            .toArray(String[]::new));
        }
        String type = raw == boolean.class || raw == Boolean.class ? "boolean" : raw == UUID.class ? "uuid" : "string";
        return new Parameter(name, type, false, List.of(), Optional.empty());
    }

    /** The same parameter, which every request must give. */
    public Parameter mandatory() {
        return new Parameter(name, type, true, allowed, example);
    }

    public Parameter example(String value) {
        return new Parameter(name, type, required, allowed, Optional.of(value));
    }
}
