package app.nozzly.host.telemetry;

import java.util.Optional;

/** A stretch of work in a trace. It may begin in one thread and end in another. */
interface Span {

    /** Nothing is traced. */
    Span NONE = new Span() {};

    /** The trace it belongs to; empty when nothing is traced. */
    default Optional<String> traceId() {
        return Optional.empty();
    }

    /** A part of it begins. */
    default Span child(String name) {
        return this;
    }

    /** Another name, when more is known. */
    default void rename(String name) {
        // nothing is traced
    }

    default void put(String name, String value) {
        // nothing is traced
    }

    default void put(String name, long value) {
        // nothing is traced
    }

    /** It went wrong. */
    default void failed(String why) {
        // nothing is traced
    }

    default void end() {
        // nothing is traced
    }
}
