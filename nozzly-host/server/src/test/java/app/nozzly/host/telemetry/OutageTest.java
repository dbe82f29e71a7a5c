package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.config.HostSettings;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** O1: the database goes away and comes back; programs hear so at once, monitors soon, and nobody needs to start anything again. */
@Tag("slow")
class OutageTest {

    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);
    private static final long FIVE_SECONDS = TimeUnit.SECONDS.toNanos(5);
    /** What a busy machine may add to a figure; the figures themselves are printed. */
    private static final long ALLOWANCE = TimeUnit.SECONDS.toNanos(2);

    private static final int CLIENTS = 32;

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;
    private Wire wire;
    private SeenHost host;

    @BeforeEach
    void start() throws IOException {
        database = EmbeddedPostgres.builder().start();
        wire = new Wire(database.getPort());
        host = SeenHost.start(
                folder,
                TelemetrySettings.quiet(HostSettings.LogFormat.TEXT),
                JpaStore.open(JpaStoreSettings.server(
                        "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres", "postgres", "postgres")));
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
        wire.close();
        database.close();
    }

    private long ready(int status) {
        long begun = System.nanoTime();
        SeenHost.await("ready says " + status, () -> host.get("/health/ready").statusCode() == status);
        return System.nanoTime() - begun;
    }

    @Test
    void O1_whenTheDatabaseIsGoneProgramsHearSoWithinTwoSeconds() {
        assertEquals(200, host.get("/health/ready").statusCode());
        assertEquals(200, host.get("/api/v1/spools").statusCode());
        wire.cut();
        long longest = 0;
        for (int request = 0; request < 20; request++) {
            longest = Math.max(longest, refused("/api/v1/spools"));
        }
        report("503 after a cut, longest of 20", longest, TWO_SECONDS);
        report("ready follows a cut", ready(503), FIVE_SECONDS);
        HttpResponse<String> health = host.get("/health/ready");
        assertTrue(health.body().contains("\"store\":\"down\""), health.body());
        assertEquals(200, host.get("/health/live").statusCode(), "it lives all the same");
        assertEquals(200, host.get("/metrics").statusCode(), "and is seen");
        wire.mend();
        report("ready follows the return", ready(200), FIVE_SECONDS);
        assertEquals(200, host.get("/api/v1/spools").statusCode());
        assertEquals(201, host.post("/api/v1/brands", "{\"name\":\"Back\"}").statusCode());
    }

    @Test
    void O1_manyAtOnceDoNotWaitForEachOther() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            atOnce(clients, () -> answered("/api/v1/spools"));
            long usual = atOnce(clients, () -> answered("/api/v1/spools"));
            wire.cut();
            long longest = atOnce(clients, () -> refused("/api/v1/spools"));
            report("503 of " + CLIENTS + " at once, longest, beyond the usual", longest - usual, TWO_SECONDS);
        } finally {
            clients.shutdownNow();
        }
    }

    /** The longest of as many as there are clients. */
    private static long atOnce(ExecutorService clients, Callable<Long> request) throws Exception {
        long longest = 0;
        for (Future<Long> answer : clients.invokeAll(Collections.nCopies(CLIENTS, request))) {
            longest = Math.max(longest, answer.get());
        }
        return longest;
    }

    private long answered(String path) {
        long begun = System.nanoTime();
        assertEquals(200, host.get(path).statusCode());
        return System.nanoTime() - begun;
    }

    @Test
    void O1_aDatabaseThatFallsSilentIsNoticedToo() {
        assertEquals(200, host.get("/api/v1/spools").statusCode());
        SeenHost.await("the connections are idle", () -> pause(600));
        wire.silence();
        report("503 of a silent database", refused("/api/v1/spools"), TWO_SECONDS);
        report("ready follows the silence", ready(503), FIVE_SECONDS);
        wire.mend();
        report("ready follows the return", ready(200), FIVE_SECONDS);
        assertEquals(200, host.get("/api/v1/spools").statusCode());
    }

    private long refused(String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = host.get(path);
        long took = System.nanoTime() - begun;
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("\"code\":\"unavailable\""), answer.body());
        return took;
    }

    private static boolean pause(long milliseconds) {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        return true;
    }

    private static void report(String what, long nanos, long bar) {
        System.out.println("O1 " + what + ": " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms, bar "
                + TimeUnit.NANOSECONDS.toMillis(bar) + " ms");
        assertTrue(nanos <= bar + ALLOWANCE, what + " took " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    }
}
