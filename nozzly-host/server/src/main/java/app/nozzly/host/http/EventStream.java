package app.nozzly.host.http;

/** Server-sent events to one reader. Thread-safe: progress may be told from any thread. */
public interface EventStream extends AutoCloseable {

    /**
     * Sends one event; nothing happens once the reader has gone.
     *
     * @param event its name
     * @param data record or map written as JSON
     */
    void send(String event, Object data);

    /**
     * Sends one event that a reader who comes back names in {@code Last-Event-ID}.
     *
     * @param id what it names; one line
     * @param event its name
     * @param data record or map written as JSON
     */
    void send(String id, String event, Object data);

    /** Sends what readers pass over, so that nobody between takes the line for dead. */
    void keepAlive();

    /** Whether the reader is still there. */
    boolean isOpen();

    /** Ends the stream. Closing twice is harmless. */
    @Override
    void close();
}
