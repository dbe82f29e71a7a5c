package app.nozzly.slicer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of sample files beside the project, when there is one. */
public final class SharedCorpus {

    private SharedCorpus() {}

    /** The folder that {@code -Dnozzly.corpus} names, which then has to be there; else the one beside the project, if any. */
    public static Optional<Path> slicers() {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty("nozzly.corpus")).map(Path::of);
        named.ifPresent(folder -> assertTrue(Files.isDirectory(folder), () -> folder + " is no folder"));
        return named.or(() -> shared().map(folder -> folder.resolve("corpus").resolve("slicers"))
                .filter(Files::isDirectory));
    }

    private static Optional<Path> shared() {
        Optional<Path> given =
                Optional.ofNullable(System.getProperty("nozzly.shared")).map(Path::of);
        return given.or(SharedCorpus::besideTheProject);
    }

    private static Optional<Path> besideTheProject() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return Optional.of(folder.resolveSibling("shared"));
            }
        }
        return Optional.empty();
    }
}
