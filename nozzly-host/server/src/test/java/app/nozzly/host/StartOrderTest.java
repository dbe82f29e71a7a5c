package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.http.Health;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server listens while the store is being opened, and ends before it is closed. */
@Tag("slow")
class StartOrderTest {

    private final CountDownLatch opening = new CountDownLatch(1);
    private final CountDownLatch mayOpen = new CountDownLatch(1);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean outlived = new AtomicBoolean();
    private final Health health = new Health(Map.of("store", this::storeIsAsked));
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path uploads;

    private HttpServer server;
    private volatile String url;

    @BeforeEach
    void makeServer() {
        HttpSeams seams = new HttpSeams(
                new JsonFormat(),
                KnownCallers.owners(() -> OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM)),
                RateLimits.NONE,
                new RecentAnswers(),
                caller -> false,
                ErrorPages.plain(),
                Clock.systemUTC());
        server = new HttpServer(HttpAddress.loopback(0), HttpLimits.standard(uploads), seams, Set.of(health));
    }

    private boolean storeIsAsked() {
        asked.set(true);
        return true;
    }

    private Lifecycle hostWithStore(Runnable open) {
        Lifecycle.Part store = new Lifecycle.Part(
                "store",
                () -> {
                    url = server.url();
                    open.run();
                },
                () -> outlived.set(!answers()));
        return HostModule.lifecycle(new StartOrder(List.of(store)), server, health);
    }

    private void openSlowly() {
        opening.countDown();
        try {
            mayOpen.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException closed) {
            return 0;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean answers() {
        try {
            return status("/health/live") != 0;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    @Test
    void livesBeforeItIsReadyAndEndsBeforeItsStore() throws InterruptedException {
        Lifecycle lifecycle = hostWithStore(this::openSlowly);
        CompletableFuture<Void> start = CompletableFuture.runAsync(lifecycle::start);
        opening.await();
        assertEquals(200, status("/health/live"));
        assertEquals(503, status("/health/ready"));
        assertFalse(asked.get());
        mayOpen.countDown();
        start.join();
        assertEquals(200, status("/health/ready"));
        lifecycle.stop();
        assertTrue(outlived.get());
    }

    @Test
    void aStoreThatDoesNotOpenLeavesNoServerBehind() {
        Lifecycle lifecycle = hostWithStore(() -> {
            throw new IllegalStateException("no store");
        });
        CompletableFuture<Void> start = CompletableFuture.runAsync(lifecycle::start);
        assertThrows(CompletionException.class, start::join);
        assertFalse(answers());
    }
}
