package app.nozzly.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the parts of the host in a fixed order and stops them in the opposite one. Thread-safe; start once. */
public final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    /**
     * A part that runs.
     *
     * @param name name in the log
     * @param start begins its work; throwing stops what was started before
     * @param stop ends its work
     */
    public record Part(String name, Runnable start, Runnable stop) {}

    private final List<Part> parts;
    private final Deque<Part> running = new ArrayDeque<>();

    public Lifecycle(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Starts all parts, or none. */
    public synchronized void start() {
        try {
            for (Part part : parts) {
                running.push(part);
                part.start().run();
            }
        } catch (RuntimeException | Error failed) {
            stop();
            throw failed;
        }
    }

    /** Stops what runs, the last started first; a part that fails to stop does not keep the others from stopping. Stopping twice is harmless. */
    public synchronized void stop() {
        while (!running.isEmpty()) {
            Part part = running.pop();
            try {
                part.stop().run();
            } catch (RuntimeException failed) {
                LOG.error("{} did not stop cleanly", part.name(), failed);
            }
        }
    }
}
