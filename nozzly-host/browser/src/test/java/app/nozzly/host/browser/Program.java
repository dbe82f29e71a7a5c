package app.nozzly.host.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The built distribution, running with the demo workshop in a folder of its own on a free port of the loopback address.
 * Closing it stops the process by its handle and removes the folder.
 */
final class Program implements AutoCloseable {

    private static final String READY = "Nozzly is ready at ";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    private static final String SET_UP = "Set up the first owner: ";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Process process;
    private final Path data;
    private final String address;
    private final BufferedReader lines;

    private Program(Process process, Path data) {
        this.process = process;
        this.data = data;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.address = line(READY);
    }

    /** Starts {@code bin/nozzly serve} with the demo workshop and waits until it says that it is ready. */
    static Program start() {
        return start("true");
    }

    /** Starts it as a new installation, which waits for its first owner. */
    static Program startEmpty() {
        return start("false");
    }

    private static Program start(String demo) {
        Path home = Path.of(System.getProperty("nozzly.distribution", "../server/target/nozzly"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isExecutable(home.resolve("bin/nozzly"))) {
            throw new IllegalStateException("No distribution at " + home + ": run ./mvnw -q -DskipTests package first");
        }
        try {
            Path data = Files.createTempDirectory("nozzly-browser");
            return new Program(process(home, data, demo), data);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Process process(Path home, Path data, String demo) throws IOException {
        Path log = Path.of("target", demo.equals("true") ? "program.log" : "empty-program.log")
                .toAbsolutePath();
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
                        demo,
                        "NOZZLY_DATA",
                        data.toString()));
        return builder.start();
    }

    private String line(String beginning) {
        try {
            return CompletableFuture.supplyAsync(() -> read(beginning)).get(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception problem) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not say " + beginning + "; see target/*.log", problem);
        }
    }

    private String read(String beginning) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length()).trim();
                }
            }
            throw new IllegalStateException("The program ended before it said " + beginning);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The link for the first owner, which a new installation prints after it is ready. */
    String setUpLink() {
        return line(SET_UP);
    }

    /** Opens the demo workshop as its button does; what is asked for afterwards is asked as its owner. */
    void enterDemo() {
        String token = TOKEN.matcher(get("/sign-in"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        HttpRequest form = HttpRequest.newBuilder(URI.create(address + "/sign-in/demo"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                .build();
        if (send(form).statusCode() != 303) {
            throw new IllegalStateException("The demo workshop did not open");
        }
    }

    /** What a browser shows to be the owner of the demo workshop. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("nozzly"))
                .findFirst()
                .orElseThrow()
                .getValue();
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
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
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
