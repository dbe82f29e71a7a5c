package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.config.HostSettings;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that nobody watches does not pay for being seen: what writes traces and figures is not loaded. */
@Tag("slow")
class QuietHostTest {

    @Test
    void nothingOfTheTracingLibraryIsLoadedWithoutAnEndpoint(@TempDir Path folder)
            throws IOException, InterruptedException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Quiet.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, host.waitFor(), String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
        assertTrue(said.stream().anyMatch(line -> line.contains(RequestTelemetry.class.getName())), "it was watched");
        assertEquals(List.of(), loaded(said, " io.opentelemetry."));
        assertEquals(List.of(), loaded(said, " io.micrometer."));
    }

    private static List<String> loaded(List<String> said, String beginning) {
        return said.stream().filter(line -> line.contains(beginning)).toList();
    }

    /** A host in a process of its own that answers a request and ends. */
    static final class Quiet {

        private Quiet() {}

        /** Runs on an embedded database in a folder. */
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            try (SeenHost host = SeenHost.start(
                    folder,
                    TelemetrySettings.quiet(HostSettings.LogFormat.TEXT),
                    JpaStore.open(JpaStoreSettings.embedded(folder)))) {
                System.exit(host.get("/api/v1/brands").statusCode() == 200 ? 0 : 1);
            } catch (RuntimeException refused) {
                refused.printStackTrace();
                System.exit(2);
            }
        }
    }
}
