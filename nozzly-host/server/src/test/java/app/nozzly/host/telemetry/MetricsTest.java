package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.config.HostSettings;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** O12: what the host counts, who may read it, and that nobody outside can make it count more kinds of things. */
@Tag("slow")
class MetricsTest {

    private static final String TOKEN = "a-token-of-this-test";
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final Path DOCUMENT = Path.of("../../docs/operations.md");

    @TempDir
    private static Path folder;

    private static SeenHost host;

    @BeforeAll
    static void start() {
        host = SeenHost.start(
                folder,
                new TelemetrySettings(HostSettings.LogFormat.TEXT, Optional.of(TOKEN), Optional.empty(), 1),
                JpaStore.open(JpaStoreSettings.embedded(folder)));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static long series() {
        return host.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("nozzly_http_"))
                .count();
    }

    private static String value(String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$")
                .matcher(host.get("/metrics").body());
        assertTrue(line.find(), name);
        return line.group(1);
    }

    @Test
    void O12_tenThousandPathsMakeNoNewSeries() throws IOException {
        host.get("/nowhere/at/all");
        host.get("/api/v1/spools/00000000-0000-7000-8000-000000000000");
        host.get("/metrics");
        SeenHost.await("the first ones are counted", () -> series() > 0);
        host.get("/metrics");
        long before = series();
        assertEquals(11_001, manyPaths(10_000));
        host.send("PROPFIND", "/nowhere/1");
        SeenHost.await("all are counted", () -> unknown("GET") >= 10_001);
        long after = series();
        assertTrue(after - before <= 12, before + " series before, " + after + " after");
    }

    /** Asks for so many paths and a tenth as many spools in one go, as a scanner would, and says how many were refused. */
    private static int manyPaths(int count) throws IOException {
        URI address = URI.create(host.url());
        int refused = 0;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            Thread asking = new Thread(() -> ask(socket, count));
            asking.start();
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                refused += line.contains("HTTP/1.1 404") ? 1 : 0;
            }
        }
        return refused;
    }

    private static void ask(Socket socket, int count) {
        StringBuilder text = new StringBuilder();
        for (int path = 0; path < count; path++) {
            text.append("GET /nowhere/")
                    .append(path)
                    .append("?word=")
                    .append(path)
                    .append(HEAD);
            if (path % 10 == 0) {
                text.append("GET /api/v1/spools/").append(path).append("-none").append(HEAD);
            }
        }
        text.append("GET /last").append(HEAD.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        try {
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double unknown(String method) {
        return Double.parseDouble(value(
                "nozzly_http_request_duration_seconds_count{method=\"" + method + "\",route=\"none\",status=\"4xx\"}"));
    }

    @Test
    void aRequestIsCountedUnderItsRouteAndStatus() {
        host.get("/api/v1/brands");
        String series = "{method=\"GET\",route=\"/api/v1/brands\",status=\"2xx\"}";
        SeenHost.await("counted", () -> host.get("/metrics").body().contains("_count" + series));
        assertEquals(
                "1",
                value("nozzly_http_request_duration_seconds_count" + series).replace(".0", ""));
        assertEquals("1.0", value("nozzly_http_requests_in_flight"), "the one that asks");
    }

    @Test
    void theWorkshopsAreCountedTogether() {
        assertEquals("1.0", value("nozzly_workshops"));
        assertTrue(Double.parseDouble(value("nozzly_spools_active")) > 3, "spools of the demo workshop");
        double kilograms = Double.parseDouble(value("nozzly_stock_kilograms"));
        assertTrue(kilograms > 1 && kilograms < 100, kilograms + " kg");
        assertTrue(Double.parseDouble(value("nozzly_stock_movements")) > 10, "movements");
        assertFalse(host.get("/metrics").body().contains("tenant"), "no figure of one workshop by itself");
    }

    @Test
    void theStoreAndTheProgramAreSeen() {
        assertEquals("8.0", value("nozzly_store_connections_max"));
        assertEquals("0.0", value("nozzly_store_transactions_waiting"));
        assertTrue(Double.parseDouble(value("process_uptime_seconds")) > 0);
        assertTrue(host.get("/metrics").body().contains("jvm_memory_used_bytes{area=\"heap\""));
        assertTrue(
                host.get("/metrics").body().contains("nozzly_store_transaction_duration_seconds_count{kind=\"read\"}"));
    }

    @Test
    void whoComesThroughAProxyNeedsTheToken() {
        assertEquals(200, host.get("/metrics").statusCode());
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"}) {
            HttpResponse<String> refused = host.get("/metrics", header, "127.0.0.1");
            assertEquals(401, refused.statusCode(), header);
            assertTrue(refused.body().contains("nozzly.metrics.token"), refused.body());
        }
        assertEquals(
                401,
                host.get("/metrics", "Via", "1.1 p", "Authorization", "Bearer wrong")
                        .statusCode());
        assertEquals(
                401,
                host.get("/metrics", "Via", "1.1 p", "Authorization", TOKEN).statusCode());
        assertEquals(
                200,
                host.get("/metrics", "Via", "1.1 p", "Authorization", "Bearer " + TOKEN)
                        .statusCode());
    }

    @Test
    void aHostWithAPublicAddressAsksEverybodyForTheToken(@TempDir Path data) {
        TelemetrySettings none = TelemetrySettings.quiet(HostSettings.LogFormat.TEXT);
        HostSettings open = SeenHost.settings(data, Optional.of(URI.create("https://shop.example")), none);
        try (SeenHost other = SeenHost.start(open, JpaStore.open(JpaStoreSettings.embedded(data)))) {
            assertEquals(401, other.get("/metrics").statusCode());
            assertEquals(401, other.get("/metrics", "Authorization", "Bearer ").statusCode());
        }
    }

    private static String written(MetricSnapshot figure) {
        return figure.getMetadata().getPrometheusName() + (figure instanceof CounterSnapshot ? "_total" : "");
    }

    @Test
    void everyFigureIsInTheDocument() throws IOException {
        host.get("/api/v1/spools");
        MetricSnapshots all = host.part(Metrics.class).snapshots();
        Set<String> counted = all.stream()
                .map(MetricsTest::written)
                .filter(name -> name.startsWith("nozzly_"))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher row = Pattern.compile("(?m)^\\| `(nozzly_[a-z_]+)` \\|").matcher(Files.readString(DOCUMENT));
        Set<String> documented = new TreeSet<>();
        while (row.find()) {
            documented.add(row.group(1));
        }
        assertEquals(String.join("\n", counted), String.join("\n", documented), "the table in docs/operations.md");
    }
}
