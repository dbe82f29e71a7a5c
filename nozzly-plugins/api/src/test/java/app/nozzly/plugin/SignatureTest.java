package app.nozzly.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final List<String> ALLOWED =
            List.of("java.", "org.joda.money.", "app.nozzly.quantity.", "app.nozzly.plugin.");

    @Test
    void onlyTheApiQuantitiesMoneyAndTheJdkAppearInSignatures() throws Exception {
        Set<String> foreign = new TreeSet<>();
        List<Class<?>> types = publicTypes();
        assertTrue(types.size() > 20, "found only " + types);
        for (Class<?> type : types) {
            signatureTypes(type)
                    .flatMap(SignatureTest::classesOf)
                    .map(Class::getName)
                    .filter(name -> ALLOWED.stream().noneMatch(name::startsWith))
                    .forEach(name -> foreign.add(type.getName() + " uses " + name));
        }
        assertEquals(Set.of(), foreign);
    }

    private static Stream<Type> signatureTypes(Class<?> type) {
        Stream<Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields())
                .filter(SignatureTest::visible)
                .map(Field::getGenericType);
        Stream<Executable> executables =
                Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
        return Stream.of(
                        parents,
                        fields,
                        executables.filter(SignatureTest::visible).flatMap(SignatureTest::typesOf))
                .flatMap(stream -> stream);
    }

    private static Stream<Type> typesOf(Executable executable) {
        Stream<Type> result =
                executable instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.of();
        return Stream.of(
                        result,
                        Arrays.stream(executable.getGenericParameterTypes()),
                        Arrays.stream(executable.getGenericExceptionTypes()))
                .flatMap(stream -> stream);
    }

    private static boolean visible(Member member) {
        boolean made = member.isSynthetic();
        return !made && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    private static Stream<Class<?>> classesOf(Type type) {
        if (type instanceof Class<?> plain) {
            Class<?> element = plain;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            return element.isPrimitive() ? Stream.of() : Stream.of(element);
        }
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                            Stream.of(parameterized.getRawType()),
                            Arrays.stream(parameterized.getActualTypeArguments()))
                    .flatMap(SignatureTest::classesOf);
        }
        if (type instanceof GenericArrayType array) {
            return classesOf(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.concat(Arrays.stream(wildcard.getUpperBounds()), Arrays.stream(wildcard.getLowerBounds()))
                    .flatMap(SignatureTest::classesOf);
        }
        return Arrays.stream(((TypeVariable<?>) type).getBounds()).flatMap(SignatureTest::classesOf);
    }

    private static List<Class<?>> publicTypes() throws Exception {
        Path root = Path.of(NozzlyPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return classFiles(root).stream()
                .map(file -> root.relativize(file).toString().replace('/', '.').replace('\\', '.'))
                .filter(name -> name.startsWith("app.nozzly.plugin."))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> !name.endsWith("-info"))
                .<Class<?>>map(SignatureTest::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    private static List<Path> classFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
