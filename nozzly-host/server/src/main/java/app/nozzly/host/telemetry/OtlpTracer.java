package app.nozzly.host.telemetry;

import app.nozzly.host.http.RequestWatch.Incoming;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sends traces to a collector over OTLP/HTTP, in batches and from a thread of its own. A sender's decision to sample is followed; of the traces that begin
 * here a share is kept. The only class, with its spans, that knows the tracing library. Thread-safe.
 */
final class OtlpTracer implements Tracer {

    private static final Duration EXPORT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long LAST_WORDS_SECONDS = 5;

    private final SdkTracerProvider provider;
    private final io.opentelemetry.api.trace.Tracer tracer;

    /**
     * A tracer.
     *
     * @param endpoint address of the collector; without a path, {@code /v1/traces} is meant
     * @param version version of this program
     * @param share how many of the traces that begin here are kept, from 0 to 1
     */
    OtlpTracer(URI endpoint, String version, double share) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(traces(endpoint))
                .setTimeout(EXPORT_TIMEOUT)
                .build();
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.builder()
                                .put("service.name", "nozzly")
                                .put("service.version", version)
                                .build())))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(PAUSE)
                        .build())
                .build();
        this.tracer = provider.get("app.nozzly.host");
    }

    @Override
    public Span request(Incoming request) {
        Context sender = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, Headers.OF);
        return new Spanned(tracer.spanBuilder(request.method())
                .setParent(sender)
                .setSpanKind(SpanKind.SERVER)
                .startSpan());
    }

    @Override
    public Span root(String name) {
        return new Spanned(tracer.spanBuilder(name).setParent(Context.root()).startSpan());
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    private static String traces(URI endpoint) {
        boolean bare = endpoint.getPath().isEmpty() || endpoint.getPath().equals("/");
        return bare ? endpoint.resolve("/v1/traces").toString() : endpoint.toString();
    }

    /** What a sender says of its trace. */
    private enum Headers implements TextMapGetter<Incoming> {
        OF;

        @Override
        public Iterable<String> keys(Incoming request) {
            return List.of("traceparent", "tracestate");
        }

        @Override
        public String get(Incoming request, String key) {
            Optional<String> value = key.equals("traceparent") ? request.traceParent() : request.traceState();
            return value.orElse(null);
        }
    }

    /** A span of the library. */
    private final class Spanned implements Span {

        private final io.opentelemetry.api.trace.Span span;

        Spanned(io.opentelemetry.api.trace.Span span) {
            this.span = span;
        }

        @Override
        public Optional<String> traceId() {
            return Optional.of(span.getSpanContext().getTraceId());
        }

        @Override
        public Span child(String name) {
            return new Spanned(tracer.spanBuilder(name)
                    .setParent(Context.root().with(span))
                    .setSpanKind(SpanKind.INTERNAL)
                    .startSpan());
        }

        @Override
        public void rename(String name) {
            span.updateName(name);
        }

        @Override
        public void put(String name, String value) {
            span.setAttribute(name, value);
        }

        @Override
        public void put(String name, long value) {
            span.setAttribute(name, value);
        }

        @Override
        public void failed(String why) {
            span.setStatus(StatusCode.ERROR, why);
        }

        @Override
        public void end() {
            span.end();
        }
    }
}
