package app.nozzly.host.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built distribution, running with the demo workshop in a folder of its own on a free port of the loopback address.
 * Closing it stops the process by its handle and removes the folder.
 */
final class Program implements AutoCloseable {

    private static final String READY = "Nozzly is ready at ";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path data;
    private final String address;

    private Program(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts {@code bin/nozzly serve} and waits until it says that it is ready. */
    static Program start() {
        Path home = Path.of(System.getProperty("nozzly.distribution", "../server/target/nozzly"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isExecutable(home.resolve("bin/nozzly"))) {
            throw new IllegalStateException("No distribution at " + home + ": run ./mvnw -q -DskipTests package first");
        }
        try {
            Path data = Files.createTempDirectory("nozzly-browser");
            Process process = process(home, data);
            return new Program(process, data, ready(process));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Process process(Path home, Path data) throws IOException {
        Path log = Path.of("target", "program.log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("bin/nozzly").toString(), "serve").redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NOZZLY_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "NOZZLY_PORT",
                        "0",
                        "NOZZLY_DEMO",
                        "true",
                        "NOZZLY_DATA",
                        data.toString()));
        return builder.start();
    }

    private static String ready(Process process) {
        try {
            return CompletableFuture.supplyAsync(() -> readyLine(process)).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception problem) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not get ready; see target/program.log", problem);
        }
    }

    private static String readyLine(Process process) {
        try {
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    return line.substring(READY.length()).trim();
                }
            }
            throw new IllegalStateException("The program ended before it was ready");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where the program answers, without a slash at the end. */
    String address() {
        return address;
    }

    /** The folder that it keeps things in. */
    Path data() {
        return data;
    }

    /** The body of a page or record, which must exist. */
    String get(String path) {
        HttpResponse<String> answer = request(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> request(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
