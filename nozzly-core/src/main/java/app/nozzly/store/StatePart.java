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

    /** Taking a record apart costs more than telling what has changed in it. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** The components of a state in their order, without identity and version. */
    static List<StatePart> of(Record state) {
        return SHAPES.get(state.getClass()).told().stream()
                .map(member -> of(member, state))
                .toList();
    }

    /** What tells a state from others of its kind; empty when it has no identity. */
    static Optional<Object> identity(Record state) {
        return SHAPES.get(state.getClass()).identity().map(member -> read(member, state));
    }

    /** How many components a state has. */
    static int count(Record state) {
        return SHAPES.get(state.getClass()).components();
    }

    private static StatePart of(Member member, Record state) {
        Object held = read(member, state);
        Optional<Object> value =
                held instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(held);
        return new StatePart(member.name(), member.secret(), value);
    }

    private static Object read(Member member, Record state) {
        try {
            return member.accessor().invoke(state);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(member.accessor() + " cannot be read", unreadable);
        }
    }

    /** One component of a kind of state. */
    private record Member(String name, boolean secret, Method accessor) {

        /** A record need not be public to be told of. */
        static Member of(RecordComponent component) {
            String name = WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            return new Member(name, SECRET.matcher(name).find(), accessor);
        }
    }

    /** What a kind of state is made of. */
    private record Shape(int components, Optional<Member> identity, List<Member> told) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return new Shape(
                    components.length,
                    Arrays.stream(components)
                            .filter(component -> component.getName().equals(IDENTITY))
                            .map(Member::of)
                            .findFirst(),
                    Arrays.stream(components)
                            .filter(component -> !LEFT_OUT.contains(component.getName()))
                            .map(Member::of)
                            .toList());
        }
    }
}
