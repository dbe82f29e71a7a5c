package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command with a key happens once, however often and however late it is repeated. */
@Tag("slow")
class IdempotencyLawTest {

    private static final int DUPLICATES = 500;
    private static final int CLIENTS = 32;
    private static final String USE = "{'weight_g':12.5}";

    @TempDir
    private Path folder;

    @Test
    void x7_duplicatesHaveOneEffectAndOneAnswer() throws InterruptedException, ExecutionException {
        Set<String> answers = new HashSet<>();
        try (RunningHost host = start()) {
            Client client = host.client();
            client.make("/spools", "{'material_type':'PLA','initial_weight_g':1000}");
            answers.addAll(answersOfAll(client));
            assertEquals(1, answers.size(), () -> "one answer: " + answers);
            assertOneUse(client);
            assertEquals(422, use(client, "{'weight_g':12.6}").statusCode());
            assertEquals(
                    422,
                    client.send("POST", "/api/v1/brands", "{'name':'Other'}", "Idempotency-Key", "once")
                            .statusCode());
            assertOneUse(client);
        }
        try (RunningHost host = start()) {
            Client client = host.client();
            answers.add(said(use(client, USE)));
            assertEquals(1, answers.size(), () -> "the same answer after a restart: " + answers);
            assertEquals(422, use(client, "{'weight_g':12.6}").statusCode());
            assertOneUse(client);
        }
    }

    private RunningHost start() {
        return RunningHost.start(folder, JpaStoreSettings.embedded(folder));
    }

    private static Set<String> answersOfAll(Client client) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int duplicate = 0; duplicate < DUPLICATES; duplicate++) {
                sent.add(clients.submit(() -> said(useUntilAnswered(client))));
            }
            Set<String> answers = new HashSet<>();
            for (Future<String> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    /** While the first is under way the others are told so, and ask again. */
    private static HttpResponse<String> useUntilAnswered(Client client) {
        HttpResponse<String> answer = use(client, USE);
        while (answer.statusCode() == 409) {
            assertEquals("in_progress", Client.json(answer).get("code").asText());
            answer = use(client, USE);
        }
        assertTrue(answer.statusCode() == 200, answer.body());
        return answer;
    }

    private static HttpResponse<String> use(Client client, String body) {
        return client.send("POST", "/api/v1/spools/1/use", body, "Idempotency-Key", "once");
    }

    private static String said(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " " + answer.body();
    }

    private static void assertOneUse(Client client) {
        assertEquals("987.5", client.get("/spools/1").get("remaining_weight_g").asText());
        assertEquals(2, client.get("/spools/1/transactions").get("total").asInt());
    }
}
