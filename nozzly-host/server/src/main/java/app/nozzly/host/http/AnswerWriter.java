package app.nozzly.host.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.function.Consumer;

/** Sends an answer. Stateless. */
final class AnswerWriter {

    private AnswerWriter() {}

    static void write(Answer answer, Context exchange, JsonFormat json) {
        if (answer.body() instanceof Reply.Events events) {
            stream(events.writer(), exchange, json);
            return;
        }
        exchange.status(answer.status());
        answer.headers().forEach(exchange::header);
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
        }
    }

    private static void stream(Consumer<EventStream> writer, Context exchange, JsonFormat json) {
        String accept = exchange.header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw Problems.refusal(HttpError.BAD_REQUEST);
        }
        new SseHandler(client -> {
                    client.keepAlive();
                    writer.accept(new Stream(client, json));
                })
                .handle(exchange);
    }

    /** Server-sent events over the server library's client. */
    private record Stream(SseClient client, JsonFormat json) implements EventStream {

        @Override
        public void send(String event, Object data) {
            if (!client.terminated()) {
                client.sendEvent(event, new String(json.write(data), java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        @Override
        public boolean isOpen() {
            return !client.terminated();
        }

        @Override
        public void onClose(Runnable action) {
            client.onClose(action);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
