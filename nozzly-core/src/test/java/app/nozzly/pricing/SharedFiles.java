package app.nozzly.pricing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference files that may lie beside the project; tests that need one are skipped without it. */
final class SharedFiles {

    private SharedFiles() {}

    static Object json(String name) throws IOException {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "not there: " + name);
        return Json.parse(Files.readString(file));
    }

    private static Path folder() {
        String given = System.getProperty("nozzly.shared");
        if (given != null) {
            return Path.of(given);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared");
    }
}
