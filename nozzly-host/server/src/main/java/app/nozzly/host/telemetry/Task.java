package app.nozzly.host.telemetry;

import java.util.Objects;

/**
 * What a thread is doing, as every line of its log says: serving a request, or running a job. Immutable.
 *
 * @param kind {@code request_id} or {@code job_id}
 * @param id the id
 * @param traceId 32 hexadecimal digits that find it in traces
 * @param span what is traced of it
 */
public record Task(String kind, String id, String traceId, Span span) {

    public Task {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(traceId, "traceId");
        Objects.requireNonNull(span, "span");
    }
}
