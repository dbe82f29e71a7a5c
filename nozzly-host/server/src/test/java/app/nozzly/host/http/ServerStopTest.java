package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping loses no request that was accepted. */
@Tag("slow")
class ServerStopTest {

    @Test
    void O6_requestsUnderWayEndBeforeTheServerDoes(@TempDir Path uploads) throws Exception {
        TestHost host = new TestHost(uploads);
        CompletableFuture<HttpResponse<String>> slow =
                CompletableFuture.supplyAsync(() -> host.post("/api/v1/notes/slow", ""));
        host.notes.slowEntered.await();
        URI url = URI.create(host.server.url() + "/health/live");
        CompletableFuture<Void> stop = CompletableFuture.runAsync(host::close);
        while (accepts(host, url)) {
            Thread.onSpinWait();
        }
        host.notes.slowMayEnd.countDown();
        assertEquals(200, slow.get().statusCode());
        stop.get();
    }

    @Test
    void whatTakesLongerThanAStopMayIsCutOff(@TempDir Path uploads) throws Exception {
        TestHost host = new TestHost(uploads, Duration.ofSeconds(20), Duration.ofMillis(300));
        host.server.open();
        CompletableFuture<HttpResponse<String>> endless =
                CompletableFuture.supplyAsync(() -> host.post("/api/v1/notes/slow", ""));
        host.notes.slowEntered.await();
        URI url = URI.create(host.server.url() + "/health/live");
        host.close();
        assertFalse(accepts(host, url));
        host.notes.slowMayEnd.countDown();
        assertThrows(Exception.class, endless::get);
    }

    private static boolean accepts(TestHost host, URI url) {
        try {
            return host.send(HttpRequest.newBuilder(url).build()).statusCode() == 200;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void aTakenPortIsSaid(@TempDir Path uploads) {
        try (TestHost first = new TestHost(uploads)) {
            HttpSeams seams = new HttpSeams(
                    first.json,
                    headers -> {
                        throw new IllegalStateException();
                    },
                    RateLimits.NONE,
                    first.records,
                    caller -> false,
                    ErrorPages.plain(),
                    java.time.Clock.systemUTC());
            HttpServer second = new HttpServer(
                    HttpAddress.loopback(first.server.port()), HttpLimits.standard(uploads), seams, java.util.Set.of());
            NozzlyException refused = assertThrows(NozzlyException.class, second::start);
            assertTrue(refused.getMessage().contains("127.0.0.1:" + first.server.port()), refused.getMessage());
        }
    }
}
