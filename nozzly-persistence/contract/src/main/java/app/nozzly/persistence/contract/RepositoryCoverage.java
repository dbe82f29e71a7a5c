package app.nozzly.persistence.contract;

import app.nozzly.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which repositories core declares and which of them have no suite. */
public final class RepositoryCoverage {

    private static final String ENDING = "Repository.class";

    private RepositoryCoverage() {}

    /** Every interface of core whose name ends with {@code Repository}, ordered by name. */
    public static List<Class<?>> repositories() {
        try {
            URI core = Store.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(core);
            if (Files.isDirectory(path)) {
                return in(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException(noPath);
        }
    }

    /** Names of the repositories for which {@link StoreContractKit} runs no suite of that name. */
    public static Set<String> withoutSuite() {
        Set<String> suites = Stream.of(StoreContractKit.class.getDeclaredClasses())
                .map(nested -> nested.getSuperclass().getSimpleName())
                .collect(Collectors.toSet());
        return repositories().stream()
                .filter(type -> !suites.contains(type.getSimpleName() + "Suite"))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> root.relativize(file).toString().replaceAll("[/\\\\]", "."))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(RepositoryCoverage::load)
                    .filter(Class::isInterface)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Store.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
