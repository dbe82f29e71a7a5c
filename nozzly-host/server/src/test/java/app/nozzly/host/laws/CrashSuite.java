package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills the host at random moments under clients that use spools, and looks at what is left. */
final class CrashSuite {

    private static final int CLIENTS = Integer.getInteger("nozzly.crowd.clients", 4);
    private static final int SPOOLS = 3;
    private static final int LEAST_ANSWERS = 12;
    private static final BigDecimal FULL = new BigDecimal("100000");

    /** A use that was asked for: its key is also its reason, by which the ledger knows it. */
    private record Use(int spool, String key) {

        HttpResponse<String> send(Client client) throws IOException {
            return client.exchange(
                    "POST",
                    "/api/v1/spools/" + spool + "/use",
                    "{'weight_g':0.125,'reason':'" + key + "'}",
                    "Idempotency-Key",
                    key);
        }
    }

    private final Path home;
    private final Map<String, String> settings;
    private final Path acknowledgements;
    private final Random random;
    private final Queue<Use> unanswered = new ConcurrentLinkedQueue<>();

    CrashSuite(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
        this.acknowledgements = home.resolve("acknowledged");
        long seed = Long.getLong("nozzly.seed", System.nanoTime());
        System.out.println("L2 through the host, seed " + seed + " (replay: -Dnozzly.seed=" + seed + ")");
        this.random = new Random(seed);
    }

    void kill(int times) throws IOException, InterruptedException {
        Files.createDirectories(home);
        int repeated = 0;
        for (int round = 0; round < times; round++) {
            try (HostProcess host = HostProcess.start(home, settings)) {
                repeated += settle(host.client(), round);
                useAndKill(host);
            }
        }
        try (HostProcess host = HostProcess.start(home, settings)) {
            repeated += settle(host.client(), times);
        }
        System.out.println("L2 through the host: " + times + " kills, "
                + acknowledged().size() + " acknowledged, 0 lost, 0 twice, " + repeated + " repeated");
    }

    /** Checks what the last kill left, then repeats what had no answer. Gives the number of repetitions. */
    private int settle(Client client, int round) throws IOException {
        if (round == 0) {
            for (int spool = 0; spool < SPOOLS; spool++) {
                client.make("/spools", "{'material_type':'PLA','initial_weight_g':" + FULL + "}");
            }
        }
        Map<String, Integer> before = uses(client);
        List<String> promised = acknowledged();
        promised.forEach(key -> assertEquals(1, before.getOrDefault(key, 0), () -> "acknowledged once: " + key));
        List<Use> again = new ArrayList<>(unanswered);
        assertTrue(before.size() <= promised.size() + again.size(), "nothing that nobody asked for");
        for (Use use : again) {
            assertEquals(200, use.send(client).statusCode());
            acknowledge(use);
        }
        unanswered.clear();
        Map<String, Integer> after = uses(client);
        again.forEach(use -> assertEquals(1, after.getOrDefault(use.key(), 0), () -> "repeated: " + use));
        assertEquals(promised.size() + again.size(), after.size());
        return again.size();
    }

    private void useAndKill(HostProcess host) throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random own = new Random(random.nextLong());
            Thread thread = new Thread(() -> useUntilDeath(host.client(), own, answers));
            thread.start();
            clients.add(thread);
        }
        int pause = random.nextInt(200);
        while (answers.get() < LEAST_ANSWERS && clients.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(2);
        }
        Thread.sleep(pause);
        host.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertTrue(answers.get() >= LEAST_ANSWERS, "the clients were served");
    }

    private void useUntilDeath(Client client, Random own, AtomicInteger answers) {
        while (true) {
            Use use = new Use(1 + own.nextInt(SPOOLS), new UUID(own.nextLong(), own.nextLong()).toString());
            try {
                HttpResponse<String> answer = use.send(client);
                if (answer.statusCode() != 200) {
                    throw new IOException(answer.body());
                }
                acknowledge(use);
                answers.incrementAndGet();
            } catch (IOException dead) {
                unanswered.add(use);
                return;
            }
        }
    }

    /** A line that outlives the machine: what is written here was promised. */
    private synchronized void acknowledge(Use use) throws IOException {
        try (FileChannel file =
                FileChannel.open(acknowledgements, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap((use.key() + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(false);
        }
    }

    private List<String> acknowledged() throws IOException {
        return Files.exists(acknowledgements) ? Files.readAllLines(acknowledgements) : List.of();
    }

    /** How often each use is in the ledger. Every ledger must add up to its spool on the way. */
    private static Map<String, Integer> uses(Client client) {
        Map<String, Integer> uses = new HashMap<>();
        for (int spool = 1; spool <= SPOOLS; spool++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode entry : ledger(client, spool)) {
                sum = sum.add(entry.get("weight_delta_g").decimalValue());
                if (entry.get("type").asText().equals("usage")) {
                    uses.merge(entry.get("reason").asText(), 1, Integer::sum);
                }
            }
            BigDecimal remaining =
                    client.get("/spools/" + spool).get("remaining_weight_g").decimalValue();
            assertEquals(0, sum.compareTo(remaining), "the ledger of spool " + spool + " adds up");
        }
        return uses;
    }

    private static List<JsonNode> ledger(Client client, int spool) {
        List<JsonNode> entries = new ArrayList<>();
        String path = "/spools/" + spool + "/transactions?limit=200";
        JsonNode page = client.get(path);
        page.get("items").forEach(entries::add);
        while (!page.get("next_cursor").isNull()) {
            page = client.get(path + "&cursor=" + page.get("next_cursor").asText());
            page.get("items").forEach(entries::add);
        }
        return entries;
    }
}
