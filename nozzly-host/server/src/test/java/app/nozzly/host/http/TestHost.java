package app.nozzly.host.http;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.KnownCallers;
import app.nozzly.host.RecentAnswers;
import app.nozzly.host.WorkshopModule;
import app.nozzly.host.notes.NotesFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A started server with the notes, and a client for it. */
final class TestHost implements AutoCloseable {

    final RecentAnswers records = new RecentAnswers();
    final NotesFeature notes = new NotesFeature(records);
    final AtomicBoolean strict = new AtomicBoolean();
    final JsonFormat json = new JsonFormat();
    final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();

    TestHost(Path uploads) {
        this(uploads, Duration.ofSeconds(20));
        server.open();
    }

    /** A host that listens and is not open yet. */
    TestHost(Path uploads, Duration patience) {
        this(uploads, patience, HttpLimits.standard(uploads).stop());
    }

    /** A host that listens and is not open yet, and takes only so long to stop. */
    TestHost(Path uploads, Duration patience, Duration stop) {
        OperationContext context =
                OperationContext.of(WorkshopModule.WORKSHOP, new Actor(Actor.Kind.USER, "tester", "Tester"));
        HttpSeams seams = new HttpSeams(
                json,
                KnownCallers.owners(() -> context),
                RateLimits.NONE,
                records,
                caller -> strict.get(),
                ErrorPages.plain(),
                Clock.systemUTC());
        Health health = new Health(Map.of());
        health.started();
        HttpLimits usual = HttpLimits.standard(uploads);
        HttpLimits limits =
                new HttpLimits(usual.jsonBytes(), usual.uploadBytes(), uploads, usual.idle(), patience, stop);
        server = new HttpServer(HttpAddress.loopback(0), limits, seams, Set.of(notes, health));
        server.listen();
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return send(request.build());
    }

    HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return Exchange.text(client, request);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    JsonNode tree(HttpResponse<String> response) {
        return json.parse(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
