package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.persistence.jpa.Durability;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls of every route, one after the other on one workshop, with something wrong in most of them: none may break the host, each refusal says what is wrong
 * in the one form, each answer is as the document promises, and the ledger adds up afterwards. Longer: {@code -Dnozzly.fuzz.calls=200000}.
 */
@Tag("slow")
class FuzzLawTest {

    private static final int CALLS = Integer.getInteger("nozzly.fuzz.calls", 6_000);
    private static final int ROWS = 10;
    private static final int MOST_SHOWN = 20;
    private static final Set<Integer> OF_OTHERS = Set.of(502, 503);

    private final long seed = Long.getLong("nozzly.calls.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutations mutations = new Mutations(random);
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void F2_F3_noCallBreaksTheHostAndEveryAnswerIsAsPromised(@TempDir Path folder) {
        System.out.println("F2 seed " + seed + " (replay: -Dnozzly.calls.seed=" + seed + ")");
        JpaStoreSettings store = JpaStoreSettings.embedded(folder).withDurability(Durability.PROCESS_CRASH);
        try (RunningHost host = RunningHost.start(folder, store)) {
            Client client = host.client();
            SeededWorkshop workshop = SeededWorkshop.fill(client, ROWS);
            AnswerSchemas schemas = new AnswerSchemas(Client.json(client.send("GET", "/openapi.json", "")));
            List<Route> routes = host.routes().stream()
                    .filter(route ->
                            StatementSamples.isCounted(route) && !route.path().endsWith("/events"))
                    .toList();
            for (int call = 0; call < CALLS && wrong.size() < MOST_SHOWN; call++) {
                Route route = routes.get(random.nextInt(routes.size()));
                call(client, route, StatementSamples.of(route).orElseThrow().apply(workshop), schemas);
            }
            System.out.println("F2 answers " + statuses);
            assertEquals(List.of(), wrong);
            addsUp(client);
        }
    }

    private void call(Client client, Route route, StatementSamples.Call good, AnswerSchemas schemas) {
        StatementSamples.Call call = random.nextInt(5) == 0 ? good : mutations.mutate(good);
        HttpResponse<String> answer;
        try {
            answer = answer(client, route, call);
        } catch (IOException broken) {
            wrong.add(route + " " + call + ": " + broken);
            return;
        }
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        String fault = fault(route, answer, schemas);
        if (!fault.isEmpty()) {
            wrong.add(route + " " + call + ": " + answer.statusCode() + " " + fault);
        }
    }

    /** Asked again where the connection had ended just before: after some refusals the host ends it. */
    private HttpResponse<String> answer(Client client, Route route, StatementSamples.Call call) throws IOException {
        String[] key = route.method() == HttpMethod.POST
                ? new String[] {"Idempotency-Key", "call " + random.nextLong()}
                : new String[0];
        try {
            return client.exchange(route.method().name(), call.path(), call.body(), key);
        } catch (IOException ended) {
            return client.exchange(route.method().name(), call.path(), call.body(), key);
        }
    }

    private static String fault(Route route, HttpResponse<String> answer, AnswerSchemas schemas) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 500 && !OF_OTHERS.contains(status)) {
            return answer.body();
        }
        if (!route.path().startsWith("/api/")) {
            return "";
        }
        if (status >= 400) {
            return type.equals("application/problem+json")
                    ? problem(status, Client.json(answer))
                    : "no problem document: " + type;
        }
        List<String> faults = type.equals("application/json")
                ? schemas.wrong(route.method().name(), route.path(), status, Client.json(answer))
                : List.of();
        return faults.isEmpty() ? "" : faults + " in " + answer.body();
    }

    private static String problem(int status, JsonNode problem) {
        for (String member : List.of("type", "title", "detail", "code", "request_id")) {
            if (problem.path(member).asText().isBlank()) {
                return member + " is missing in " + problem;
            }
        }
        return problem.path("status").asInt() == status ? "" : "another status in " + problem;
    }

    /** L1 afterwards: each spool holds the sum of its entries, and none holds less than nothing. */
    private static void addsUp(Client client) {
        for (JsonNode spool : client.get("/spools?limit=200").get("items")) {
            BigDecimal sum = BigDecimal.ZERO;
            String path = "/spools/" + spool.get("id").asText() + "/transactions?limit=200";
            JsonNode page = client.get(path);
            while (true) {
                for (JsonNode entry : page.get("items")) {
                    sum = sum.add(entry.get("weight_delta_g").decimalValue());
                }
                if (page.get("next_cursor").isNull()) {
                    break;
                }
                page = client.get(path + "&cursor=" + page.get("next_cursor").asText());
            }
            BigDecimal remaining = spool.get("remaining_weight_g").decimalValue();
            assertEquals(0, sum.compareTo(remaining), spool::toString);
            assertEquals(false, remaining.signum() < 0, spool::toString);
        }
    }
}
