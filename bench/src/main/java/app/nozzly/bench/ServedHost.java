package app.nozzly.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built program as a process on a PostgreSQL database, and clients for it. Close it to end the process. */
final class ServedHost implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Pattern READY = Pattern.compile("ready at (http\\S+)");
    private static final Pattern JOB = Pattern.compile("\"job_id\"\\s*:\\s*\"([^\"]+)\"");
    private static final String PART =
            "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"spools.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private ServedHost(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static ServedHost start(Path distribution, Path data, String database, String user, String password)
            throws IOException {
        return start(
                distribution,
                data,
                Map.of(
                        "NOZZLY_DATABASE_URL", database,
                        "NOZZLY_DATABASE_USER", user,
                        "NOZZLY_DATABASE_PASSWORD", password));
    }

    /** @param settings besides port and folder; without a database the host keeps its own */
    static ServedHost start(Path distribution, Path data, Map<String, String> settings) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/nozzly").toString(), "serve");
        builder.environment().putAll(Map.of("NOZZLY_PORT", "0", "NOZZLY_DATA", data.toString()));
        builder.environment().putAll(settings);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServedHost(process, ready.group(1));
            }
        }
        throw new IOException("the host did not start");
    }

    /** Opens a workshop; later requests go to it. */
    void register(int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                "POST",
                "/auth/register",
                "{'workshop_name':'Bench " + number + "','name':'Bench','email':'bench" + number
                        + "@example.com','password':'a long bench pass " + number
                        + "','currency':'GBP','time_zone':'Europe/London'}");
        Matcher found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 201 || !found.find()) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        token = found.group(1);
    }

    String url() {
        return url;
    }

    /** The header that shows who asks. */
    String authorization() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    void fill(int spools) throws IOException, InterruptedException {
        for (int spool = 0; spool < spools; spool++) {
            HttpResponse<String> answer = send(
                    "POST",
                    "/spools",
                    "{'material_type':'PLA','brand':'Brand " + spool % 10 + "','color':'Colour " + spool % 30
                            + "','initial_weight_g':100000,'purchase_cost':'19.00'}");
            if (answer.statusCode() != 201) {
                throw new IOException(answer.body());
            }
        }
    }

    /** Lists of 50 spools that were answered. */
    long list(int seconds) throws InterruptedException {
        return load("GET", "/spools?limit=50", "", 200, seconds);
    }

    /** Uses of filament that were answered. */
    long use(int seconds) throws InterruptedException {
        return load("POST", "/spools/1/use", "{'weight_g':0.001}", 200, seconds);
    }

    /** Imports a file of spools and waits for the end of its job. */
    void load(String file) throws IOException, InterruptedException {
        HttpResponse<String> accepted = send("POST", "/spools/import", PART + file + "\r\n--border--\r\n");
        Matcher job = JOB.matcher(accepted.body());
        if (accepted.statusCode() != 202 || !job.find()) {
            throw new IOException(accepted.statusCode() + " " + accepted.body());
        }
        for (String state = ""; !state.contains("\"state\":\"done\""); Thread.sleep(100)) {
            state = send("GET", "/jobs/" + job.group(1), "").body();
            if (state.contains("\"state\":\"failed\"")) {
                throw new IOException(state);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long load(String method, String path, String body, int expected, int seconds) throws InterruptedException {
        AtomicLong answered = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    HttpResponse<String> answer = sendOrFail(method, path, body);
                    if (answer.statusCode() != expected) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                    answered.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered.get();
    }

    private HttpResponse<String> sendOrFail(String method, String path, String body) {
        try {
            return send(method, path, body);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type",
                    body.startsWith("--") ? "multipart/form-data; boundary=border" : "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
