package app.nozzly.host.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events that nobody waits for: what the reader does not take yet is kept, and a reader that takes nothing for {@value #PATIENCE_SECONDS} seconds,
 * or is too far behind, is dropped. Thread-safe.
 */
final class PushedStream implements EventStream {

    static final int PATIENCE_SECONDS = 5;

    /** Most bytes that are kept for a reader, besides what the system keeps by itself. */
    static final int MOST_PENDING = 256 * 1024;

    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    private final SseClient client;
    private final JsonFormat json;
    private final ServletOutputStream output;
    private final Queue<byte[]> pending = new ArrayDeque<>();
    private int pendingBytes;
    private boolean unflushed;
    private boolean ready = true;
    private long stuckSince;
    private boolean ending;
    private boolean over;

    private PushedStream(SseClient client, JsonFormat json, ServletOutputStream output) {
        this.client = client;
        this.json = json;
        this.output = output;
    }

    /** Begins to talk to a reader, within the asynchronous part of a request. */
    static PushedStream to(SseClient client, JsonFormat json) throws IOException {
        Context exchange = client.ctx();
        PushedStream stream = new PushedStream(client, json, exchange.res().getOutputStream());
        exchange.req().getAsyncContext().addListener(stream.new Ends());
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
            WatchedRequests.hangUp(client.ctx());
            client.close();
        }
    }

    private void end() {
        if (endsNow()) {
            client.close();
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
