package app.nozzly.architecture;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public and protected types of a folder of classes with their public and protected members, one line each, sorted. Packages named
 * {@code internal} are left out. The text depends on the sources only, not on the compiler or the order of files.
 */
public final class ApiListing {

    private ApiListing() {}

    /** All classes of a compiled module, loaded but not initialised. */
    public static List<Class<?>> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file ->
                            folder.relativize(file).toString().replace('/', '.').replace('\\', '.'))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.endsWith("-info"))
                    .sorted()
                    .<Class<?>>map(ApiListing::load)
                    .toList();
        }
    }

    /** The listing of a compiled module. */
    public static String of(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Class<?> type : classes(folder)) {
            if (isApi(type)) {
                text.append(heading(type)).append('\n');
                members(type).forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        return text.toString();
    }

    /** Visible from outside: itself and everything around it is public or protected, and no segment of its package is internal. */
    private static boolean isApi(Class<?> type) {
        boolean internal = Arrays.asList(type.getPackageName().split("\\.")).contains("internal");
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (!isVisible(around.getModifiers()) || around.isAnonymousClass() || around.isLocalClass()) {
                return false;
            }
        }
        return !internal;
    }

    private static String heading(Class<?> type) {
        StringBuilder text = new StringBuilder(modifiers(type.getModifiers() & ~Modifier.INTERFACE));
        text.append(type.isSealed() ? "sealed " : "")
                .append(kind(type))
                .append(' ')
                .append(type.getName());
        text.append(variables(type));
        if (type.isRecord()) {
            text.append(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        Type parent = type.getGenericSuperclass();
        if (parent != null && parent != Object.class && !type.isRecord() && !type.isEnum()) {
            text.append(" extends ").append(parent.getTypeName());
        }
        String parents = names(type.getGenericInterfaces());
        return text.append(parents.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + parents)
                .toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static TreeSet<String> members(Class<?> type) {
        TreeSet<String> lines = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (isListed(field, field.isSynthetic())) {
                lines.add(
                        modifiers(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isListed(constructor, constructor.isSynthetic())) {
                lines.add(modifiers(constructor.getModifiers()) + type.getSimpleName() + tail(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isListed(method, method.isSynthetic() || method.isBridge())) {
                lines.add(modifiers(method.getModifiers() & ~(Modifier.TRANSIENT | Modifier.VOLATILE))
                        + (method.isDefault() ? "default " : "")
                        + spaced(variables(method))
                        + method.getGenericReturnType().getTypeName() + " " + method.getName() + tail(method));
            }
        }
        return lines;
    }

    private static String tail(Executable executable) {
        String thrown = names(executable.getGenericExceptionTypes());
        return "(" + names(executable.getGenericParameterTypes()) + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static boolean isListed(Member member, boolean generated) {
        return !generated && isVisible(member.getModifiers());
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String modifiers(int modifiers) {
        return spaced(Modifier.toString(modifiers));
    }

    private static String spaced(String text) {
        return text.isEmpty() ? "" : text + " ";
    }

    private static String variables(GenericDeclaration declaration) {
        TypeVariable<?>[] variables = declaration.getTypeParameters();
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(variable -> variable.getBounds()[0] == Object.class
                                ? variable.getName()
                                : variable.getName() + " extends " + names(variable.getBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String names(Type[] types) {
        return Stream.of(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiListing.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
