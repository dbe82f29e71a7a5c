package app.nozzly.host.http;

import app.nozzly.context.OperationContext;
import java.util.Optional;

/** Watches requests while they are served: for the log, for figures, for traces. What it does must be quick and must not throw. Thread-safe. */
@FunctionalInterface
public interface RequestWatch {

    /** Watches nothing. */
    RequestWatch NONE = request -> Watched.UNSEEN;

    /** A request has come. */
    Watched begin(Incoming request);

    /**
     * What is known of a request before anybody has looked at it. Immutable.
     *
     * @param method its verb, as sent
     * @param requestId its name in log and traces
     * @param traceParent the header {@code traceparent}
     * @param traceState the header {@code tracestate}
     */
    record Incoming(String method, String requestId, Optional<String> traceParent, Optional<String> traceState) {}

    /**
     * How a request ended. Immutable.
     *
     * @param status what was answered; 0 when its sender went away before
     * @param stream whether the answer was a stream of events, which lasts as long as its reader likes
     */
    record Ending(int status, boolean stream) {}

    /** One request that is watched. It may begin in one thread and end in another. */
    interface Watched {

        /** Seen by nobody. */
        Watched UNSEEN = new Watched() {};

        /** This thread serves the request until the scope is closed. */
        default Scope enter() {
            return () -> {};
        }

        /** The template of its route is known, for example {@code /api/v1/spools/{id}}. */
        default void found(String route) {
            // nothing to note
        }

        /** For whom and by whom it is made is known. */
        default void identified(OperationContext caller) {
            // nothing to note
        }

        /** Its answer was sent, or could not be. Called once. */
        default void ended(Ending ending) {
            // nothing to note
        }
    }

    /** A time in which a thread serves a request. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
