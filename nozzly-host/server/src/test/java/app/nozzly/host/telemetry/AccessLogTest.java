package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.config.HostSettings.LogFormat;
import app.nozzly.host.http.RequestWatch.Ending;
import app.nozzly.host.http.RequestWatch.Incoming;
import app.nozzly.host.http.RequestWatch.Scope;
import app.nozzly.host.http.RequestWatch.Watched;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Which requests have a line in the log, and what stands in it. */
class AccessLogTest {

    private static final String DIGITS = "0123456789abcdef0123456789abcdef";
    private static final String WORKSHOP = "00000000-0000-7000-8000-000000000001";

    private static void serve(LogFormat format, int status, String requestId) {
        RequestTelemetry watch = new RequestTelemetry(new RequestFigures(), new AccessLog(format), Tracer.NONE);
        Watched watched = watch.begin(new Incoming("GET", requestId, Optional.empty(), Optional.empty()));
        try (Scope here = watched.enter()) {
            watched.found("/api/v1/spools/{id}");
            watched.identified(
                    OperationContext.of(TenantId.of(WORKSHOP), new Actor(Actor.Kind.API_KEY, "k", "A {0} name")));
            LoggerFactory.getLogger("app.nozzly.Said").warn("on the way");
        }
        watched.ended(new Ending(status, false));
    }

    @Test
    void programsGetALineWithFieldsForEachRequest() {
        try (LogLines log = LogLines.json()) {
            serve(LogFormat.JSON, 200, "req_" + DIGITS);
            String line = log.with("AccessLog").get(0);
            String ids = "\"request_id\":\"req_" + DIGITS + "\",\"trace_id\":\"" + DIGITS + "\"";
            assertTrue(line.contains(ids), line);
            assertTrue(
                    line.contains(
                            "\"method\":\"GET\",\"route\":\"/api/v1/spools/{id}\",\"status\":200,\"duration_ms\":"),
                    line);
            assertTrue(line.matches(".*\"duration_ms\":\\d+\\.\\d,.*"), line);
            assertTrue(line.endsWith("\"tenant\":\"" + WORKSHOP + "\",\"actor\":\"api_key\"}"), line);
            assertTrue(log.with("on the way").get(0).contains(ids));
        }
    }

    @Test
    void peopleGetALineOnlyForWhatFailedOrWasSlow() {
        try (LogLines log = LogLines.text()) {
            serve(LogFormat.TEXT, 200, "req_1" + DIGITS);
            serve(LogFormat.TEXT, 404, "req_2" + DIGITS);
            assertEquals(0, log.with("AccessLog").size());
            serve(LogFormat.TEXT, 503, "req_3" + DIGITS);
            String line = log.with("AccessLog").get(0);
            assertTrue(
                    line.matches(".* INFO app.nozzly.host.telemetry.AccessLog request_id=req_3" + DIGITS + " trace_id="
                            + DIGITS + " GET /api/v1/spools/\\{id} 503 \\d+\\.\\d ms tenant=" + WORKSHOP
                            + " actor=api_key"),
                    line);
        }
    }

    @Test
    void slowIsLongerThanASecondAndAStreamOfEventsNeverIs() {
        Task task = new Task("request_id", "req_slow", DIGITS, Span.NONE);
        AccessLog log = new AccessLog(LogFormat.TEXT);
        try (LogLines lines = LogLines.text()) {
            log.write(new AccessLine("GET", "/a", 200, 999_999_999, task, "", ""), false);
            log.write(new AccessLine("GET", "/b", 200, 1_000_000_000, task, "", ""), true);
            assertEquals(0, lines.with("AccessLog").size());
            log.write(new AccessLine("GET", "/c", 200, 1_000_000_000, task, "", ""), false);
            assertTrue(lines.with("AccessLog").get(0).endsWith("GET /c 200 1000.0 ms"));
        }
    }
}
