package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.persistence.jpa.Durability;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws of every route, called with few and with many rows: no request costs more statements because there is more in the store, what reads writes nothing
 * (ASVS V3.5.3), and every answer says of which type it is (V4.1.1).
 */
@Tag("slow")
class StatementLawTest {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    /**
     * Who asks is looked up anew every half second (session, account, member, role, workshop), by whichever request comes then, and prices by decree are read
     * only where no spool gives one; what grows with the rows grows by hundreds.
     */
    private static final int NOW_AND_THEN = 6;

    private static final Pattern WRITES =
            Pattern.compile("^\\s*(insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void noRouteTakesMoreStatementsForMoreRows(@TempDir Path folder) {
        Map<String, Integer> few = statements(folder.resolve("few"), FEW);
        Map<String, Integer> many = statements(folder.resolve("many"), MANY);
        List<String> growing = new ArrayList<>();
        System.out.printf("%-62s %6d %6d rows%n", "statements of one request", FEW, MANY);
        few.forEach((route, count) -> {
            System.out.printf("%-62s %6d %6d%n", route, count, many.get(route));
            if (Math.abs(count - many.get(route)) > NOW_AND_THEN) {
                growing.add(route + ": " + count + " and " + many.get(route));
            }
        });
        assertEquals(List.of(), growing);
    }

    private static Map<String, Integer> statements(Path folder, int rows) {
        AtomicInteger count = new AtomicInteger();
        List<String> written = new CopyOnWriteArrayList<>();
        JpaStoreSettings store = JpaStoreSettings.embedded(folder)
                .withDurability(Durability.PROCESS_CRASH)
                .withStatementListener(sql -> {
                    if (isOfRequest()) {
                        count.incrementAndGet();
                        if (WRITES.matcher(sql).find()) {
                            written.add(sql);
                        }
                    }
                });
        Map<String, Integer> statements = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        try (RunningHost host = RunningHost.start(folder, store)) {
            List<Route> routes = inOrder(host.routes());
            requireSamples(routes);
            SeededWorkshop workshop = SeededWorkshop.fill(host.client(), rows);
            Client client = host.client();
            for (Route route : routes) {
                StatementSamples.Call call =
                        StatementSamples.of(route).orElseThrow().apply(workshop);
                count.set(0);
                written.clear();
                String refusal = refusal(client, route, call);
                statements.put(route.toString(), count.get());
                if (route.method() == HttpMethod.GET) {
                    assertEquals(List.of(), List.copyOf(written), route + " reads");
                }
                if (!refusal.isEmpty()) {
                    refused.add(route + " " + call.path() + ": " + refusal);
                }
            }
        }
        assertEquals(List.of(), refused, "every sample is answered");
        return statements;
    }

    /** Threads of their own look after a stream that was left, and after the store's health now and then: they are nobody's request. */
    private static boolean isOfRequest() {
        String thread = Thread.currentThread().getName();
        return !thread.startsWith("nozzly-job") && !thread.startsWith("nozzly-store-check");
    }

    private static String refusal(Client client, Route route, StatementSamples.Call call) {
        if (route.path().endsWith("/events")) {
            int status = client.listen(call.path());
            return status >= 400 ? String.valueOf(status) : "";
        }
        HttpResponse<String> answer = call(client, route, call);
        return answer.statusCode() >= 400 ? answer.body() : untyped(answer);
    }

    /** What is wrong with the type that an answer names; empty when nothing is. */
    private static String untyped(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean text = type.startsWith("text/") || type.contains("xml");
        boolean right = answer.body().isEmpty() || (text ? type.contains("charset=utf-8") : type.contains("/"));
        return right ? "" : "its type is '" + type + "'";
    }

    private static HttpResponse<String> call(Client client, Route route, StatementSamples.Call call) {
        return route.method() == HttpMethod.POST
                ? client.send("POST", call.path(), call.body(), "Idempotency-Key", "sample of " + route)
                : client.send(route.method().name(), call.path(), call.body());
    }

    /** Reads first, then what makes, then what changes, and last what removes: every sample finds what it needs. */
    private static List<Route> inOrder(List<Route> routes) {
        return routes.stream()
                .filter(StatementSamples::isCounted)
                .sorted(Comparator.comparing(Route::method).thenComparing(Route::path))
                .toList();
    }

    private static void requireSamples(List<Route> routes) {
        List<String> unknown = routes.stream()
                .filter(route -> StatementSamples.of(route).isEmpty())
                .map(Route::toString)
                .toList();
        assertEquals(List.of(), unknown, "StatementSamples must say how to call these routes");
    }
}
