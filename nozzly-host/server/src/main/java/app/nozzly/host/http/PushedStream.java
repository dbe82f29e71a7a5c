package app.nozzly.host.http;

import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Server-sent events that nobody waits for: what the reader does not take yet is kept, and a reader that takes nothing for {@value #PATIENCE_SECONDS} seconds,
 * or is too far behind, is dropped. Thread-safe.
 */
final class PushedStream implements EventStream {

    static final int PATIENCE_SECONDS = 5;

    private static final System.Logger LOG = System.getLogger(PushedStream.class.getName());

    /** Most bytes that are kept for a reader, besides what the system keeps by itself. */
    static final int MOST_PENDING = 256 * 1024;

    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    private final JsonFormat json;
    private final ServletOutputStream output;
    private final AsyncContext exchange;
    private final Runnable line;
    private final Consumer<EventStream> ended;
    private final Queue<byte[]> pending = new ArrayDeque<>();
    private int pendingBytes;
    private boolean unflushed;
    private boolean ready = true;
    private long stuckSince;
    private boolean ending;
    private boolean over;

    /**
     * @param exchange what ends when the stream does
     * @param line ends the connection without a word
     * @param ended hears of the end, once
     */
    PushedStream(
            JsonFormat json,
            ServletOutputStream output,
            AsyncContext exchange,
            Runnable line,
            Consumer<EventStream> ended) {
        this.json = json;
        this.output = output;
        this.exchange = exchange;
        this.line = line;
        this.ended = ended;
    }

    /** Begins to talk to a reader, within the asynchronous part of a request. */
    static PushedStream to(Context exchange, JsonFormat json, Consumer<EventStream> ended) throws IOException {
        AsyncContext talk = exchange.req().getAsyncContext();
        PushedStream stream =
                new PushedStream(json, exchange.res().getOutputStream(), talk, WatchedRequests.line(exchange), ended);
        talk.addListener(stream.new Ends());
        stream.output.setWriteListener(stream.new Takes());
        return stream;
    }

    @Override
    public void send(String event, Object data) {
        push("event: " + event + "\n" + lines(data));
    }

    @Override
    public void send(String id, String event, Object data) {
        push("id: " + id + "\nevent: " + event + "\n" + lines(data));
    }

    @Override
    public void keepAlive() {
        push(":\n");
    }

    private String lines(Object data) {
        return "data: " + new String(json.write(data), StandardCharsets.UTF_8).replace("\n", "\ndata: ") + "\n";
    }

    private void push(String block) {
        byte[] bytes = (block + "\n").getBytes(StandardCharsets.UTF_8);
        boolean behind;
        synchronized (this) {
            if (over || ending) {
                return;
            }
            behind = pendingBytes + bytes.length > MOST_PENDING;
            if (!behind) {
                pending.add(bytes);
                pendingBytes += bytes.length;
            }
        }
        if (behind) {
            drop();
        } else {
            take();
        }
    }

    /** Hands over as much as the reader takes; the server calls again when it takes more. */
    private void take() {
        try {
            if (handOver()) {
                end();
            }
        } catch (IOException | IllegalStateException gone) {
            drop();
        }
    }

    /** Says whether all is told and nothing more will be. */
    private synchronized boolean handOver() throws IOException {
        while (!over && isReady()) {
            byte[] next = pending.poll();
            if (next != null) {
                pendingBytes -= next.length;
                unflushed = true;
                output.write(next);
            } else if (unflushed) {
                unflushed = false;
                output.flush();
            } else {
                return ending;
            }
        }
        return false;
    }

    private boolean isReady() {
        boolean now = output.isReady();
        if (ready && !now) {
            stuckSince = System.nanoTime();
        }
        ready = now;
        return now;
    }

    @Override
    public boolean isOpen() {
        boolean stuck;
        synchronized (this) {
            if (over || ending) {
                return false;
            }
            stuck = !ready && System.nanoTime() - stuckSince > PATIENCE_NANOSECONDS;
        }
        if (stuck) {
            drop();
        }
        return !stuck;
    }

    /** Ends once what was said has been taken; a reader who takes nothing is given up by the server, which waits for no reader for ever. */
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
        }
        take();
    }

    /** The reader has gone, or is sent away in the middle of a word. */
    private void drop() {
        if (endsNow()) {
            quietly(line);
            finish();
        }
    }

    private void end() {
        if (endsNow()) {
            finish();
        }
    }

    /**
     * The exchange is ended here and not by the library above, which would go on to work with an exchange that may be over already, and never stop.
     */
    private void finish() {
        quietly(exchange::complete);
        ended.accept(this);
    }

    /** What is over cannot be ended again. */
    private static void quietly(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException over) {
            LOG.log(System.Logger.Level.DEBUG, "the exchange of a stream was over", over);
        }
    }

    /** Of several who end the stream one is told so. */
    private synchronized boolean endsNow() {
        boolean first = !over;
        over = true;
        pending.clear();
        return first;
    }

    /** Hears that the reader takes more. */
    private final class Takes implements WriteListener {

        @Override
        public void onWritePossible() {
            take();
        }

        @Override
        public void onError(Throwable gone) {
            drop();
        }
    }

    /** Hears that the connection has ended. */
    private final class Ends implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            drop();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            drop();
        }

        @Override
        public void onError(AsyncEvent event) {
            drop();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
