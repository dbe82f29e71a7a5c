package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Clients that use, adjust, weigh and take back at once, each remembering what it was told; and what the ledger must come to then. The host may be killed
 * meanwhile: then each asks again, with the same key, until it is told.
 */
final class CrowdSuite {

    private static final int CLIENTS = Integer.getInteger("nozzly.crowd.clients", 8);
    private static final int OPERATIONS = Integer.getInteger("nozzly.crowd.operations", 40);

    /** Spools of which every change is known by its amount; one more is weighed, which says an absolute figure. */
    private static final int COUNTED = Integer.getInteger("nozzly.crowd.spools", 3);

    private static final BigDecimal FULL = new BigDecimal("100000");

    private final Path home;
    private final Map<String, String> settings;
    private final long seed = Long.getLong("nozzly.seed", System.nanoTime());
    private final AtomicReferenceArray<BigDecimal> expected = new AtomicReferenceArray<>(COUNTED + 2);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile HostProcess host;

    CrowdSuite(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
        for (int spool = 0; spool < expected.length(); spool++) {
            expected.set(spool, FULL);
        }
    }

    /** @param kills how often the host dies on the way, each time after as many answers as the other times */
    void run(int kills) throws IOException, InterruptedException {
        Files.createDirectories(home);
        System.out.println("L1 seed " + seed + " (replay: -Dnozzly.seed=" + seed + ")");
        host = HostProcess.start(home, settings);
        try {
            String key = prepare(host.client());
            long begun = System.nanoTime();
            List<Thread> clients = begin(key);
            for (int kill = 1; kill <= kills; kill++) {
                killAfter((long) CLIENTS * OPERATIONS * kill / (kills + 1), clients);
            }
            for (Thread client : clients) {
                client.join();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            check(key);
            System.out.printf(
                    "L1 through the host: %d clients, %d changes, %d refused, %d kills, no 5xx, %.0f requests/s%n",
                    CLIENTS, done.get(), refused.get(), kills, (done.get() + refused.get()) / seconds);
            host.stop();
        } finally {
            host.close();
        }
        String said = HostProcess.run(home, settings, "verify");
        assertTrue(said.contains("Every balance is the sum of its movements"), said);
    }

    private List<Thread> begin(String key) {
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random own = new Random(seed + client);
            Thread thread = new Thread(() -> new One(key, own).work());
            thread.start();
            clients.add(thread);
        }
        return clients;
    }

    private void killAfter(long answers, List<Thread> clients) throws IOException, InterruptedException {
        while (answered() < answers && clients.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(2);
        }
        host.kill();
        host = HostProcess.start(home, settings);
    }

    private int answered() {
        return done.get() + refused.get();
    }

    private void check(String key) {
        assertEquals(List.of(), List.copyOf(wrong));
        for (int spool = 1; spool <= COUNTED; spool++) {
            BigDecimal remaining = remaining(host.client().stranger(), key, spool);
            BigDecimal told = expected.get(spool);
            assertEquals(0, told.compareTo(remaining), "spool " + spool + ": " + told + " and " + remaining);
        }
    }

    private static BigDecimal remaining(Client client, String key, int spool) {
        return Client.json(client.send("GET", "/api/v1/spools/" + spool, "", "X-Api-Key", key))
                .get("remaining_weight_g")
                .decimalValue();
    }

    /** Makes the spools; gives a key, which does not end as tokens do. */
    private static String prepare(Client client) {
        for (int spool = 1; spool <= COUNTED + 1; spool++) {
            client.make(
                    "/spools", "{'material_type':'PLA','initial_weight_g':" + FULL + ",'empty_spool_weight_g':200}");
        }
        return client.make(
                        "/api-keys",
                        "{'name':'crowd','scopes':['spools.view','stock.view','stock.create','stock.delete']}")
                .get("key")
                .asText();
    }

    /** One client. Not thread-safe. */
    private final class One {

        private final String key;
        private final Random random;
        private final Deque<Drawn> drawn = new ArrayDeque<>();
        private HostProcess known = host;
        private Client client = known.client().stranger();

        One(String key, Random random) {
            this.key = key;
            this.random = random;
        }

        void work() {
            for (int operation = 0; operation < OPERATIONS; operation++) {
                int spool = 1 + random.nextInt(COUNTED);
                int kind = random.nextInt(10);
                if (kind < 6) {
                    use(spool);
                } else if (kind < 8) {
                    adjust(spool);
                } else if (kind == 8) {
                    takeBack();
                } else {
                    post(
                            "/spools/" + (COUNTED + 1) + "/weigh",
                            "{'gross_weight_g':" + (1000 + random.nextInt(90_000)) + "}");
                }
            }
        }

        private void use(int spool) {
            BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(5000), 3);
            String reason = "use " + random.nextLong();
            post("/spools/" + spool + "/use", "{'weight_g':" + weight + ",'reason':'" + reason + "'}")
                    .ifPresent(answer -> {
                        add(spool, weight.negate());
                        drawn.push(new Drawn(spool, weight, reason));
                    });
        }

        /** Half of them ask for more than there can be on the reel, and must be refused. */
        private void adjust(int spool) {
            BigDecimal delta = random.nextBoolean()
                    ? BigDecimal.valueOf(random.nextInt(2000) - 1000L, 3)
                    : new BigDecimal("-200000");
            if (delta.signum() != 0) {
                post("/spools/" + spool + "/adjust", "{'weight_delta_g':" + delta + ",'reason':'count'}")
                        .ifPresent(answer -> add(spool, delta));
            }
        }

        /** The last use of this client that was not taken back, by its entry in the ledger. */
        private void takeBack() {
            if (drawn.isEmpty()) {
                return;
            }
            Drawn last = drawn.pop();
            JsonNode newest = json(send("GET", "/spools/" + last.spool() + "/transactions?limit=200&type=usage", ""));
            for (JsonNode entry : newest.get("items")) {
                if (entry.get("reason").asText().equals(last.reason())) {
                    post("/transactions/" + entry.get("id").asText() + "/reverse", "{}")
                            .ifPresent(answer -> add(last.spool(), last.weight()));
                    return;
                }
            }
        }

        private Optional<JsonNode> post(String path, String body) {
            HttpResponse<String> answer = send("POST", path, body);
            if (answer.statusCode() == 409) {
                refused.incrementAndGet();
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                wrong.add(path + " " + body + ": " + answer.statusCode() + " " + answer.body());
                return Optional.empty();
            }
            done.incrementAndGet();
            return Optional.of(json(answer));
        }

        /** Until there is an answer: whoever hears nothing asks the next host for the same. */
        private HttpResponse<String> send(String method, String path, String body) {
            String command = new UUID(random.nextLong(), random.nextLong()).toString();
            while (true) {
                try {
                    return client.exchange(
                            method, "/api/v1" + path, body, "X-Api-Key", key, "Idempotency-Key", command);
                } catch (IOException dead) {
                    follow();
                }
            }
        }

        private void follow() {
            try {
                for (int waited = 0; host == known && waited < 6000; waited++) {
                    Thread.sleep(10);
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            known = host;
            client = known.client().stranger();
        }

        private JsonNode json(HttpResponse<String> answer) {
            return Client.json(answer);
        }

        private void add(int spool, BigDecimal delta) {
            expected.accumulateAndGet(spool, delta, BigDecimal::add);
        }
    }

    /** A use that was posted. Immutable. */
    private record Drawn(int spool, BigDecimal weight, String reason) {}
}
