package app.nozzly.host.telemetry;

import app.nozzly.host.http.RequestWatch.Incoming;

/** Begins traces. Thread-safe. */
interface Tracer extends AutoCloseable {

    /** Traces nothing. */
    Tracer NONE = new Tracer() {};

    /** A request is being served; it goes on with the trace of its sender, if that names one. */
    default Span request(Incoming request) {
        return Span.NONE;
    }

    /** Work that nobody asked for begins a trace of its own. */
    default Span root(String name) {
        return Span.NONE;
    }

    /** Sends what was not yet sent; waits a few seconds at most. */
    @Override
    default void close() {
        // nothing was traced
    }
}
