package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Store;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: ready line, health, clean stop. */
@Tag("slow")
class ServeTest {

    private static Process start(Path home, String... options) throws Exception {
        return program(home, options)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder program(Path home, String... options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new java.util.ArrayList<>(List.of(java, "-Xmx128m", "-Dnozzly.home=" + home));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("NOZZLY_"));
        builder.environment().putAll(Map.of("NOZZLY_PORT", "0", "NOZZLY_LOG_FORMAT", "json"));
        return builder;
    }

    private static String readyLine(Process process) throws Exception {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    @Test
    void saysWhenItIsReadyAndStopsWhenTold(@TempDir Path home) throws Exception {
        Process process = start(home);
        try {
            String line = readyLine(process);
            assertTrue(line.matches("Nozzly is ready at http://127\\.0\\.0\\.1:\\d+"), line);
            HttpResponse<String> ready = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(line.substring(line.indexOf("http")) + "/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(
                    "{\"status\":\"up\",\"checks\":{\"start\":\"up\",\"jobs\":\"up\",\"store\":\"up\"},\"notes\":{\"plugins\":\"\"}}",
                    ready.body());
            process.destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theTrainingRunEndsByItself(@TempDir Path home) throws Exception {
        Process process = start(home, "-Dnozzly.class.archive.training=true");
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aStartThatIsRefusedLeavesNoStoreOpen(@TempDir Path home) {
        AtomicReference<Store> begun = new AtomicReference<>();
        ServeCommand serve = new ServeCommand(home, Map.of("NOZZLY_PORT", "0"), (settings, store) -> {
            begun.set(store);
            throw new IllegalStateException("a part that refuses");
        });
        assertThrows(IllegalStateException.class, () -> serve.run(List.of(), System.out, System.err));
        NozzlyException closed = assertThrows(
                NozzlyException.class,
                () -> begun.get().read(OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM), session -> session));
        assertEquals(CommonError.UNAVAILABLE, closed.code());
    }

    @Test
    void aDatabaseInUseIsSaidInOneLine(@TempDir Path home) throws Exception {
        Process first = start(home);
        try {
            readyLine(first);
            Process second = program(home).start();
            String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, second.waitFor());
            assertTrue(said.matches("the database is open in another program.*\\R"), said);
        } finally {
            first.destroyForcibly();
        }
    }
}
