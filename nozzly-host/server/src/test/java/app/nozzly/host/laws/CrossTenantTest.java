package app.nozzly.host.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.HttpMethod;
import app.nozzly.host.http.Route;
import app.nozzly.persistence.jpa.Durability;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T1: what is one workshop's cannot be reached, changed or inferred from another. Every route of the host is called by a stranger with what belongs to a
 * full workshop, in path, query and body, and once more with ids that belong to nobody: both answers are the same, and no id of the other workshop comes
 * back. Law 8.
 */
@Tag("slow")
class CrossTenantTest {

    private static final int ROWS = 12;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    /** What differs between two answers to the same request. */
    private static final Pattern CHANGING = Pattern.compile(
            "req_[0-9a-f]+|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|name=\"_idempotency_key\" value=\"[^\"]*\"|\\?v=\\w+");

    @Test
    void t1_noRouteShowsOrChangesWhatIsAnothers(@TempDir Path folder) {
        JpaStoreSettings store = JpaStoreSettings.embedded(folder).withDurability(Durability.PROCESS_CRASH);
        try (RunningHost host = RunningHost.start(folder, store)) {
            Client client = host.client();
            SeededWorkshop full = SeededWorkshop.fill(client, ROWS);
            Map<Route, StatementSamples.Call> calls = calls(host, full);
            Set<String> foreign = ids(client, calls);
            assertTrue(foreign.size() > 10 * ROWS, () -> foreign.size() + " ids");
            String before = state(client, calls);

            host.actAsStranger();
            List<String> leaks = new ArrayList<>();
            calls.forEach((route, call) -> probe(client, route, call, foreign).ifPresent(leaks::add));
            assertEquals(List.of(), leaks);
            System.out.printf(
                    "T1 %d routes, %d calls, %d ids of another workshop, 0 leaks%n",
                    host.routes().size(), 2 * calls.size(), foreign.size());

            host.actAsOwner();
            assertEquals(before, state(client, calls), "nothing of the other workshop has changed");
        }
    }

    /** Every route that a sample is known for; what begins or ends a session has none. */
    private static Map<Route, StatementSamples.Call> calls(RunningHost host, SeededWorkshop full) {
        Map<Route, StatementSamples.Call> calls = new LinkedHashMap<>();
        for (Route route : host.routes()) {
            if (StatementSamples.isCounted(route) && !route.path().endsWith("/events")) {
                calls.put(route, StatementSamples.of(route).orElseThrow().apply(full));
            }
        }
        return calls;
    }

    /** Every id that the owner of the full workshop gets to see. */
    private static Set<String> ids(Client client, Map<Route, StatementSamples.Call> calls) {
        Set<String> ids = new LinkedHashSet<>();
        calls.forEach((route, call) -> {
            if (route.method() == HttpMethod.GET) {
                Matcher found = ID.matcher(client.send("GET", call.path(), "").body());
                while (found.find()) {
                    ids.add(found.group());
                }
            }
        });
        return ids;
    }

    /** What the owner sees of what can be changed. */
    private static String state(Client client, Map<Route, StatementSamples.Call> calls) {
        StringBuilder state = new StringBuilder();
        calls.forEach((route, call) -> {
            boolean told = route.path()
                    .matches(
                            "/api/v1/(spools|brands|filaments|products|sales-channels|fee-schedules|roles"
                                    + "|members|invitations|api-keys|material-types|reel-types|workshop)(/\\{\\w+})?(/pricing)?");
            if (told && route.method() == HttpMethod.GET) {
                state.append(route)
                        .append(' ')
                        .append(client.send("GET", call.path(), "").body())
                        .append('\n');
            }
        });
        return state.toString();
    }

    private static java.util.Optional<String> probe(
            Client client, Route route, StatementSamples.Call call, Set<String> foreign) {
        StatementSamples.Call unknown = new StatementSamples.Call(replaced(call.path()), replaced(call.body()));
        HttpResponse<String> theirs = client.send(route.method().name(), call.path(), call.body());
        HttpResponse<String> nobodys = client.send(route.method().name(), unknown.path(), unknown.body());
        for (String id : foreign) {
            if (theirs.body().contains(id)
                    && !call.path().contains(id)
                    && !call.body().contains(id)) {
                return java.util.Optional.of(route + " shows " + id);
            }
        }
        boolean namesSomething = !unknown.equals(call);
        if (namesSomething
                && (theirs.statusCode() != nobodys.statusCode()
                        || !plain(theirs.body()).equals(plain(nobodys.body())))) {
            return java.util.Optional.of(route + " tells a foreign thing from an unknown one: " + theirs.statusCode()
                    + " " + theirs.body() + " and " + nobodys.statusCode() + " " + nobodys.body());
        }
        return theirs.statusCode() >= 500
                ? java.util.Optional.of(route + " " + theirs.statusCode())
                : java.util.Optional.empty();
    }

    /** Other ids of the same shape. */
    private static String replaced(String text) {
        return ID.matcher(text).replaceAll(found -> UUID.randomUUID().toString());
    }

    private static String plain(String body) {
        return CHANGING.matcher(ID.matcher(body).replaceAll("ID")).replaceAll("…");
    }
}
