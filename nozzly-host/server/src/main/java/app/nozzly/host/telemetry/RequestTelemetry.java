package app.nozzly.host.telemetry;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.http.RequestWatch;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Counts every request, writes its access line and its trace. Thread-safe. */
final class RequestTelemetry implements RequestWatch {

    /** What is written of a request whose path is of no route, so that a scanner's paths make no series. */
    static final String NO_ROUTE = "none";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER_METHOD = "other";
    private static final int SERVER_ERROR = 500;

    private final RequestFigures figures;
    private final AccessLog log;
    private final Tracer tracer;

    RequestTelemetry(RequestFigures figures, AccessLog log, Tracer tracer) {
        this.figures = figures;
        this.log = log;
        this.tracer = tracer;
    }

    @Override
    public Watched begin(Incoming request) {
        figures.begun();
        return new Served(request, tracer.request(request));
    }

    /** One request under way. */
    private final class Served implements Watched {

        private final String method;
        private final Task task;
        private final long begunNanos = System.nanoTime();
        private volatile String route = NO_ROUTE;
        private volatile Optional<OperationContext> caller = Optional.empty();

        Served(Incoming request, Span span) {
            this.method = METHODS.contains(request.method()) ? request.method() : OTHER_METHOD;
            String traceId = span.traceId().orElseGet(() -> TraceIds.of(request));
            this.task = new Task("request_id", request.requestId(), traceId, span);
        }

        @Override
        public Scope enter() {
            return CurrentTask.enter(task);
        }

        @Override
        public void found(String template) {
            route = template;
        }

        @Override
        public void identified(OperationContext context) {
            caller = Optional.of(context);
        }

        @Override
        public void ended(Ending ending) {
            long nanos = System.nanoTime() - begunNanos;
            figures.ended(new RequestFigures.Series(method, route, RequestFigures.statusClass(ending.status())), nanos);
            AccessLine line = new AccessLine(method, route, ending.status(), nanos, task, tenant(), actor());
            log.write(line, ending.stream());
            trace(ending, line);
        }

        private String tenant() {
            return caller.map(OperationContext::tenant)
                    .filter(tenant -> !tenant.equals(TenantId.INSTALLATION))
                    .map(TenantId::toString)
                    .orElse("");
        }

        private String actor() {
            return caller.map(context -> context.actor().kind().name().toLowerCase(Locale.ROOT))
                    .orElse("");
        }

        private void trace(Ending ending, AccessLine line) {
            Span span = task.span();
            span.rename(method + " " + route);
            span.put("http.request.method", method);
            span.put("http.route", route);
            span.put("http.response.status_code", ending.status());
            span.put("nozzly.request_id", task.id());
            if (!line.tenant().isEmpty()) {
                span.put("nozzly.tenant_id", line.tenant());
            }
            if (ending.status() >= SERVER_ERROR) {
                span.failed("status " + ending.status());
            }
            span.end();
        }
    }
}
