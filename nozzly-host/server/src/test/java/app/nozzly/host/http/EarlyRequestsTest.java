package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come while the host is still being started. */
@Tag("slow")
class EarlyRequestsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path uploads;

    @Test
    void waitUntilTheServerIsOpen() {
        try (TestHost host = new TestHost(uploads, LONG)) {
            CompletableFuture<HttpResponse<String>> early =
                    CompletableFuture.supplyAsync(() -> host.get("/api/v1/notes/first"));
            waitFor(host, 1);
            assertEquals(200, host.get("/health/live").statusCode());
            assertEquals(200, host.get("/openapi.json").statusCode());
            assertFalse(early.isDone());
            host.server.open();
            int late = host.get("/api/v1/notes/first").statusCode();
            assertEquals(late, early.join().statusCode());
            assertEquals(404, late);
        }
    }

    @Test
    void areToldToComeAgainWhenItTakesTooLong() {
        try (TestHost host = new TestHost(uploads, Duration.ofMillis(1))) {
            HttpResponse<String> refused = host.get("/api/v1/notes/first");
            assertEquals(503, refused.statusCode());
            assertEquals("unavailable", host.tree(refused).get("code").asText());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            host.server.open();
            assertEquals(404, host.get("/api/v1/notes/first").statusCode());
        }
    }

    @Test
    void areLetGoWhenTheStartFails() {
        TestHost host = new TestHost(uploads, LONG);
        CompletableFuture<HttpResponse<String>> early =
                CompletableFuture.supplyAsync(() -> host.get("/api/v1/notes/first"));
        waitFor(host, 1);
        host.close();
        assertEquals(503, early.join().statusCode());
        host.close();
    }

    /** A page elsewhere must not occupy us before it is turned away. */
    @Test
    void areCheckedBeforeTheyWait() {
        try (TestHost host = new TestHost(uploads, LONG)) {
            int foreign = host.post("/api/v1/notes", "{}", "Origin", "https://elsewhere.example")
                    .statusCode();
            assertEquals(403, foreign);
            assertEquals(404, host.get("/api/v1/nowhere").statusCode());
        }
    }

    @Test
    void areTurnedAwayWhenTooManyWait() {
        try (TestHost host = new TestHost(uploads, LONG)) {
            List<CompletableFuture<Integer>> all = Stream.generate(() -> host.client
                            .sendAsync(host.request("/api/v1/notes/first"), HttpResponse.BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode))
                    .limit(100)
                    .toList();
            waitFor(host, 64);
            all.stream().filter(CompletableFuture::isDone).forEach(early -> assertEquals(503, early.join()));
            assertEquals(200, host.get("/health/live").statusCode());
            host.server.open();
            assertEquals(
                    Set.of(404, 503), all.stream().map(CompletableFuture::join).collect(Collectors.toSet()));
        }
    }

    private static void waitFor(TestHost host, int waiting) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (host.server.waiting() < waiting) {
                Thread.onSpinWait();
            }
        });
    }
}
