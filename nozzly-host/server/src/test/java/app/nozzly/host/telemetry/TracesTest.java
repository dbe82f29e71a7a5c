package app.nozzly.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.TenantId;
import app.nozzly.host.config.HostSettings;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** O12: what is done for a request is found in the trace, in the log and by the request's id, from whichever of them one comes. */
@Tag("slow")
class TracesTest {

    private static final String SENDER = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    private static Path folder;

    private static TraceReceiver receiver;
    private static SeenHost host;
    private static LogLines log;

    @BeforeAll
    static void start() {
        receiver = new TraceReceiver();
        host = SeenHost.start(
                folder,
                new TelemetrySettings(
                        HostSettings.LogFormat.JSON, Optional.empty(), Optional.of(receiver.address()), 1),
                JpaStore.open(JpaStoreSettings.embedded(folder)),
                new BrokenFeature());
        log = LogLines.json();
    }

    @AfterAll
    static void stop() {
        log.close();
        host.close();
        receiver.close();
    }

    private static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static String line(String part, String requestId) {
        String named = "\"request_id\":\"" + requestId + "\"";
        SeenHost.await("a line of " + requestId, () -> log.with(part).stream().anyMatch(text -> text.contains(named)));
        return log.with(part).stream()
                .filter(text -> text.contains(named))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void O12_aRequestIsASpanWithItsTransactionsBelowIt() {
        HttpResponse<String> answer = host.get("/api/v1/spools?q=secret-word");
        Span server = receiver.ofRequest(id(answer));
        assertEquals("GET /api/v1/spools", server.getName());
        assertEquals(Span.SpanKind.SPAN_KIND_SERVER, server.getKind());
        assertEquals("/api/v1/spools", TraceReceiver.attribute(server, "http.route"));
        assertEquals("200", TraceReceiver.attribute(server, "http.response.status_code"));
        assertEquals("00000000-0000-7000-8000-000000000001", TraceReceiver.attribute(server, "nozzly.tenant_id"));
        List<Span> trace = receiver.trace(TraceReceiver.traceId(server));
        List<Span> reads = trace.stream()
                .filter(span -> span.getName().equals("store.read"))
                .toList();
        assertTrue(reads.size() >= 1, trace.toString());
        reads.forEach(read -> assertEquals(server.getSpanId(), read.getParentSpanId()));
        assertFalse(trace.toString().contains("secret-word"), "nothing that the sender wrote");
    }

    @Test
    void O12_aWriteIsASpanOfItsOwn() {
        HttpResponse<String> answer = host.post("/api/v1/brands", "{\"name\":\"Traced\"}");
        assertEquals(201, answer.statusCode());
        Span server = receiver.ofRequest(id(answer));
        assertTrue(
                receiver.trace(TraceReceiver.traceId(server)).stream()
                        .anyMatch(span -> span.getName().equals("store.write")
                                && span.getParentSpanId().equals(server.getSpanId())),
                "a write below the request");
    }

    @Test
    void O12_aTraceOfTheSenderIsGoneOnWith() {
        HttpResponse<String> answer =
                host.get("/api/v1/brands", "traceparent", "00-" + SENDER + "-b7ad6b7169203331-01");
        Span server = receiver.ofRequest(id(answer));
        assertEquals(SENDER, TraceReceiver.traceId(server));
        assertEquals(
                "b7ad6b7169203331",
                java.util.HexFormat.of().formatHex(server.getParentSpanId().toByteArray()));
        assertTrue(line("AccessLog", id(answer)).contains("\"trace_id\":\"" + SENDER + "\""));
    }

    @Test
    void O12_aTraceThatTheSenderDoesNotSampleIsNotSent() {
        String unsampled = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer =
                host.get("/api/v1/brands", "traceparent", "00-" + unsampled + "-00f067aa0ba902b7-00");
        assertTrue(line("AccessLog", id(answer)).contains(unsampled), "the log names it all the same");
        receiver.ofRequest(id(host.get("/api/v1/brands")));
        assertEquals(List.of(), receiver.trace(unsampled));
    }

    @Test
    void O12_every5xxCarriesARequestIdThatIsInLogAndTrace() {
        for (String path : BrokenFeature.PATHS) {
            HttpResponse<String> answer = host.get(path);
            assertTrue(answer.statusCode() >= 500, path + " " + answer.statusCode());
            String id = id(answer);
            assertTrue(answer.body().contains(id), path + " says its request id: " + answer.body());
            Span server = receiver.ofRequest(id);
            String traceId = "\"trace_id\":\"" + TraceReceiver.traceId(server) + "\"";
            assertEquals(Status.StatusCode.STATUS_CODE_ERROR, server.getStatus().getCode(), path);
            assertTrue(line("\"message\":\"request " + id, id).contains(traceId), path + ": the failure");
            assertTrue(line("AccessLog", id).contains(traceId), path + ": the access line");
        }
    }

    @Test
    void O12_aLineWrittenOnTheWaySaysForWhichRequest() {
        HttpResponse<String> answer = host.get("/api/v1/said");
        String line = line("said in", id(answer));
        assertTrue(line.contains("said in\\npassing"), "S11: " + line);
        assertTrue(line.contains("\"trace_id\":\"" + TraceReceiver.traceId(receiver.ofRequest(id(answer)))));
        LoggerFactory.getLogger("app.nozzly.Said").warn("said by nobody");
        assertFalse(log.with("said by nobody").get(0).contains("request_id"));
    }

    @Test
    void aJobIsATraceOfItsOwn() throws Exception {
        JobRuns jobs = host.part(JobRuns.class);
        int result = jobs.run("count_things", "job-1", TenantId.INSTALLATION, () -> {
            LoggerFactory.getLogger("app.nozzly.Said").warn("said in a job");
            host.part(app.nozzly.Nozzly.class)
                    .workshops()
                    .find(app.nozzly.context.OperationContext.of(
                            app.nozzly.host.WorkshopModule.WORKSHOP, app.nozzly.context.Actor.SYSTEM));
            return 7;
        });
        assertEquals(7, result);
        Span span = receiver.waitFor("nozzly.job_id", "job-1");
        assertEquals("job count_things", span.getName());
        assertTrue(span.getParentSpanId().isEmpty(), "a root");
        SeenHost.await("read", () -> receiver.trace(TraceReceiver.traceId(span)).size() == 2);
        assertTrue(log.with("said in a job")
                .get(0)
                .contains("\"job_id\":\"job-1\",\"trace_id\":\"" + TraceReceiver.traceId(span)));
        assertThrows(
                IllegalStateException.class,
                () -> jobs.run("count_things", "job-2", TenantId.INSTALLATION, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(
                Status.StatusCode.STATUS_CODE_ERROR,
                receiver.waitFor("nozzly.job_id", "job-2").getStatus().getCode());
        assertTrue(
                host.get("/metrics").body().contains("nozzly_job_run_duration_seconds_count{kind=\"count_things\"} 2"));
    }
}
