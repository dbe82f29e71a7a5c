package app.nozzly.host.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Sends answers and keeps an eye on the event streams that are open. Thread-safe. */
final class AnswerWriter {

    private final JsonFormat json;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    AnswerWriter(JsonFormat json) {
        this.json = json;
    }

    void write(Answer answer, Context exchange) {
        if (answer.body() instanceof Reply.Events events) {
            stream(events.writer(), exchange);
            return;
        }
        exchange.status(answer.status());
        answer.headers().forEach((name, value) -> {
            if (name.equals(Notes.HEADER)) {
                exchange.res().addHeader(name, value);
            } else {
                exchange.header(name, value);
            }
        });
        answer.session().ifPresent(session -> session.write(exchange));
        answer.cookies().forEach(cookie -> cookie.write(exchange));
        if (!answer.headers().containsKey("Cache-Control")) {
            exchange.header("Cache-Control", "no-cache");
        }
        if (answer.headers().containsKey("ETag")) {
            // A strong tag stands for the very bytes, which compression would change.
            exchange.disableCompression();
        }
        if (answer.body() instanceof Reply.Stream stream) {
            exchange.result(stream.stream());
        } else if (answer.bytes().length > 0) {
            exchange.result(answer.bytes());
        } else if (!answer.headers().containsKey("Content-Type")) {
            // There is nothing of any type; the server library would name one all the same.
            exchange.res().setContentType(null);
        }
    }

    /** Ends all event streams, and those that still begin, so that a stop need not wait for their readers. */
    void endStreams() {
        ending = true;
        streams.forEach(EventStream::close);
    }

    private void stream(Consumer<EventStream> writer, Context exchange) {
        String accept = exchange.header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw Problems.refusal(HttpError.BAD_REQUEST);
        }
        exchange.future(() -> {
            open(exchange, writer);
            return new CompletableFuture<>();
        });
    }

    /**
     * Opens a stream on the request's own thread. The stream alone ends the exchange: the future above never does, because the library would then go on with an
     * exchange that may be over, or already be the next one on its connection.
     */
    private void open(Context exchange, Consumer<EventStream> writer) {
        EventStream stream = begin(exchange);
        streams.add(stream);
        if (ending) {
            stream.close();
        }
        if (!stream.isOpen()) {
            streams.remove(stream);
        }
        writer.accept(stream);
    }

    private EventStream begin(Context exchange) {
        try {
            exchange.req().getAsyncContext().setTimeout(0);
            sayHead(exchange);
            return PushedStream.to(exchange, json, streams::remove);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void sayHead(Context exchange) throws IOException {
        exchange.status(HttpStatus.OK);
        exchange.header("Connection", "close");
        exchange.header("Cache-Control", "no-cache");
        // Servers between that collect answers before they hand them on must not.
        exchange.header("X-Accel-Buffering", "no");
        ServletResponse response = exchange.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.flushBuffer();
    }
}
