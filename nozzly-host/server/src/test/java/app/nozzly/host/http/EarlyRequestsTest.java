package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
        while (host.server.waiting() == 0) {
            Thread.onSpinWait();
        }
        host.close();
        assertEquals(503, early.join().statusCode());
        host.close();
    }
}
