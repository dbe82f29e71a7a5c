package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.HostModules;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** O9: two whole programs on one PostgreSQL, whose tables belong to neither of them. */
@Tag("slow")
class TwoHostsTest {

    private static final int CLIENTS = 6;
    private static final int USES = 40;
    private static final int JOBS = 4;
    /** What a session may ask at once, and each second afterwards. */
    private static final int BURST = 100;

    private static final int RATE = 20;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static Map<String, String> settings;

    @BeforeAll
    static void prepare() throws IOException, SQLException, InterruptedException {
        server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role keeper login createrole password 'of-the-tables'");
            statement.execute("create database shop owner keeper");
        }
        settings = Map.of(
                "NOZZLY_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/shop",
                "NOZZLY_DATABASE_USER", "worker",
                "NOZZLY_DATABASE_PASSWORD", "of-the-program",
                "NOZZLY_SECRET", "a secret that both hosts of this test know");
        Map<String, String> owners = new HashMap<>(settings);
        owners.put("NOZZLY_DATABASE_OWNER_USER", "keeper");
        owners.put("NOZZLY_DATABASE_OWNER_PASSWORD", "of-the-tables");
        String said = HostProcess.run(home("keeper"), owners, "db", "prepare");
        assertTrue(said.contains("Schema brought from nothing"), said);
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    private static Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** One of them makes the owner, who is there for all. */
    private static HostProcess start(String name, Map<String, String> more) throws IOException {
        Path made = home(name).resolve("owner-made");
        if (!name.equals("left") && !Files.exists(made)) {
            Files.createFile(made);
        }
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return HostProcess.start(home(name), all);
    }

    @Test
    void O9_bothTogetherLetNobodyAskMoreOftenThanOne() throws Exception {
        Map<String, String> limited = Map.of("NOZZLY_RATE_LIMITS", "on");
        try (HostProcess left = start("left", limited);
                HostProcess right = start("right", limited)) {
            right.client()
                    .showing(left.client()
                            .signIn(HostModules.OWNER, HostModules.PASSWORD)
                            .at("/access_token")
                            .asText());
            AtomicInteger answered = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            long begun = System.nanoTime();
            atOnce(CLIENTS, client -> {
                for (int request = 0; request < 2 * BURST / CLIENTS; request++) {
                    int status = status(request % 2 == 0 ? left : right, "/spools");
                    (status == 200 ? answered : refused).incrementAndGet();
                    assertTrue(status == 200 || status == 429, String.valueOf(status));
                }
            });
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "two hosts, one session: %d answered and %d refused in %.1f s%n",
                    answered.get(), refused.get(), seconds);
            assertTrue(answered.get() <= BURST + RATE * (seconds + 1), answered + " in " + seconds + " s");
        }
    }

    @Test
    void O9_sessionsHoldAcrossBothAndOfAKilledOneNothingIsLostOrDoneTwice() throws Exception {
        try (HostProcess left = start("left", Map.of());
                HostProcess right = start("right", Map.of())) {
            signOutAtOneEndsAtTheOther(left, right);
            killOneUnderLoad(left, right);
        }
    }

    private static void signOutAtOneEndsAtTheOther(HostProcess left, HostProcess right) {
        JsonNode tokens = left.client().signIn(HostModules.OWNER, HostModules.PASSWORD);
        right.client().showing(tokens.at("/access_token").asText());
        assertEquals(200, status(right, "/spools"));
        JsonNode renewed = right.client()
                .make(
                        "/auth/refresh",
                        "{'refresh_token':'" + tokens.at("/refresh_token").asText() + "'}");
        left.client().showing(renewed.at("/access_token").asText());
        assertEquals(200, status(left, "/spools"));
        assertEquals(
                204, left.client().send("POST", "/api/v1/auth/logout", "{}").statusCode());
        long ended = System.nanoTime();
        await("the session ends at the other host", () -> status(right, "/spools") == 401);
        report("a session ended at one host is over at the other after", ended);
        assertTrue(System.nanoTime() - ended < TimeUnit.SECONDS.toNanos(3), "about a second");
        for (HostProcess host : List.of(left, right)) {
            host.client().signIn(HostModules.OWNER, HostModules.PASSWORD);
        }
    }

    private static void killOneUnderLoad(HostProcess left, HostProcess right) throws Exception {
        right.client().make("/spools", "{'material_type':'PLA','initial_weight_g':1000}");
        List<String> jobs = new ArrayList<>();
        ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
        AtomicInteger done = new AtomicInteger();
        Thread killer = new Thread(() -> {
            await("a third of the work is done", () -> done.get() > CLIENTS * USES / 3);
            jobs.addAll(order(left));
            kill(left);
        });
        killer.start();
        atOnce(CLIENTS, client -> {
            for (int use = 0; use < USES; use++) {
                String key = UUID.randomUUID().toString();
                if (!use(client % 2 == 0 ? left : right, key)) {
                    unanswered.add(key);
                    assertTrue(use(right, key), "the other host repeats what the killed one did not answer");
                }
                done.incrementAndGet();
            }
        });
        killer.join();
        long killed = System.nanoTime();
        assertTrue(!unanswered.isEmpty(), "the kill met somebody");
        JsonNode spool = right.client().get("/spools/1");
        assertEquals(
                0,
                new BigDecimal("0.125")
                        .multiply(BigDecimal.valueOf(CLIENTS * USES))
                        .compareTo(new BigDecimal(1000)
                                .subtract(spool.get("remaining_weight_g").decimalValue())),
                spool.toString());
        jobs.forEach(job -> await(
                "job " + job,
                () -> right.client().get("/jobs/" + job).at("/state").asText().equals("done")));
        report(unanswered.size() + " requests repeated, " + jobs.size() + " jobs done", killed);
        String proof = HostProcess.run(home("keeper"), settings, "verify");
        assertTrue(proof.contains(CLIENTS * USES + 1 + " ledger entries"), proof);
    }

    private static boolean use(HostProcess host, String key) {
        try {
            HttpResponse<String> answer = host.client()
                    .exchange("POST", "/api/v1/spools/1/use", "{'weight_g':0.125}", "Idempotency-Key", key);
            assertEquals(200, answer.statusCode(), answer.body());
            return true;
        } catch (IOException dead) {
            return false;
        }
    }

    private static List<String> order(HostProcess host) {
        List<String> ordered = new ArrayList<>();
        for (int job = 0; job < JOBS; job++) {
            ordered.add(host.client()
                    .make("/jobs", "{'kind':'verify_ledger'}")
                    .at("/id")
                    .asText());
        }
        return ordered;
    }

    private static void kill(HostProcess host) {
        try {
            host.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(HostProcess host, String path) {
        return host.client().send("GET", "/api/v1" + path, "").statusCode();
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    private static void report(String what, long since) {
        System.out.printf("%s %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }

    /** Work of one of several clients at the same time. */
    private interface Work {
        void of(int client);
    }

    private static void atOnce(int clients, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int own = client;
                begun.add(threads.submit(() -> work.of(own)));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
