package app.nozzly.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One component of a state. Immutable.
 *
 * @param name in snake_case, as programs outside know it
 * @param secret whether its value must never be shown
 * @param value what it holds; empty for nothing
 */
record StatePart(String name, boolean secret, Optional<Object> value) {

    private static final String IDENTITY = "id";
    private static final Set<String> LEFT_OUT = Set.of(IDENTITY, "version");
    private static final Pattern SECRET = Pattern.compile("secret|hash|sealed|password|token|^second_factor$|^detail$");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The components of a state in their order, without identity and version. */
    static List<StatePart> of(Record state) {
        return Arrays.stream(state.getClass().getRecordComponents())
                .filter(component -> !LEFT_OUT.contains(component.getName()))
                .map(component -> of(component, state))
                .toList();
    }

    /** What tells a state from others of its kind; empty when it has no identity. */
    static Optional<Object> identity(Record state) {
        return Arrays.stream(state.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(IDENTITY))
                .map(component -> read(component, state))
                .findFirst();
    }

    private static StatePart of(RecordComponent component, Record state) {
        String name = WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
        Object held = read(component, state);
        Optional<Object> value =
                held instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(held);
        return new StatePart(name, SECRET.matcher(name).find(), value);
    }

    /** A record need not be public to be told of. */
    private static Object read(RecordComponent component, Record state) {
        Method accessor = component.getAccessor();
        try {
            accessor.trySetAccessible();
            return accessor.invoke(state);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(component + " cannot be read", unreadable);
        }
    }
}
