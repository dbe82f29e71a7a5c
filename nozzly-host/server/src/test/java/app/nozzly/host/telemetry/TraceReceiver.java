package app.nozzly.host.telemetry;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces that keeps what it is sent. */
final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    TraceReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/v1/traces", exchange -> {
            ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            sent.getResourceSpansList()
                    .forEach(resource ->
                            resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The spans of a trace that have come. */
    List<Span> trace(String traceId) {
        return spans.stream()
                .filter(span -> HexFormat.of()
                        .formatHex(span.getTraceId().toByteArray())
                        .equals(traceId))
                .toList();
    }

    /** The span of a request that carries this id; waits for it. */
    Span ofRequest(String requestId) {
        return waitFor("nozzly.request_id", requestId);
    }

    /** The span with an attribute; waits for it. */
    Span waitFor(String attribute, String value) {
        SeenHost.await(
                "a span with " + attribute + " " + value,
                () -> find(attribute, value).isPresent());
        return find(attribute, value).orElseThrow();
    }

    static String traceId(Span span) {
        return HexFormat.of().formatHex(span.getTraceId().toByteArray());
    }

    static String attribute(Span span, String name) {
        return span.getAttributesList().stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(KeyValue::getValue)
                .map(value -> value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.getStringValue())
                .findFirst()
                .orElse("");
    }

    private Optional<Span> find(String attribute, String value) {
        return spans.stream()
                .filter(span -> attribute(span, attribute).equals(value))
                .findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
