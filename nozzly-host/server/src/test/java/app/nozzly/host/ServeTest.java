package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: ready line, health, clean stop. */
@Tag("slow")
class ServeTest {

    private static Process start(Path home, String... options) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new java.util.ArrayList<>(List.of(java, "-Xmx128m", "-Dnozzly.home=" + home));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("NOZZLY_"));
        builder.environment().putAll(Map.of("NOZZLY_PORT", "0", "NOZZLY_LOG_FORMAT", "json"));
        return builder.start();
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
            assertEquals("{\"status\":\"up\",\"checks\":{\"start\":\"up\"}}", ready.body());
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
}
