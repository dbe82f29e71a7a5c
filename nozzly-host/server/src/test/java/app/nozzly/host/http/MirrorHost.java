package app.nozzly.host.http;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.KnownCallers;
import app.nozzly.host.RecentAnswers;
import app.nozzly.host.WorkshopModule;
import app.nozzly.host.config.AddressRange;
import app.nozzly.host.mirror.MirrorFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A started server with the mirror, to which who shows nothing is nobody. */
final class MirrorHost implements AutoCloseable {

    static final OperationContext CONTEXT =
            OperationContext.of(WorkshopModule.WORKSHOP, new Actor(Actor.Kind.USER, "tester", "Tester"));

    final MirrorFeature mirror = new MirrorFeature();
    final JsonFormat json = new JsonFormat();
    final HttpServer server;
    private final HttpClient client;

    /** On loopback, without a proxy and without limits. */
    MirrorHost(Path uploads) {
        this(HttpAddress.loopback(0), HttpLimits.standard(uploads), RateLimits.NONE, HttpClient.newHttpClient());
    }

    MirrorHost(HttpAddress address, HttpLimits limits, RateLimits rateLimits, HttpClient client) {
        HttpSeams seams = new HttpSeams(
                json,
                KnownCallers.strangers(() -> CONTEXT),
                rateLimits,
                new RecentAnswers(),
                context -> false,
                ErrorPages.plain(),
                Clock.systemUTC());
        this.server = new HttpServer(address, limits, seams, Set.of(mirror)).start();
        this.client = client;
    }

    /** One that trusts proxies on this machine. */
    static MirrorHost behindProxy(Path uploads, String... trusted) {
        List<AddressRange> ranges = java.util.Arrays.stream(trusted)
                .map(text -> AddressRange.of(text).orElseThrow())
                .toList();
        return new MirrorHost(
                new HttpAddress(
                        "127.0.0.1", 0, Optional.of(URI.create("https://nozzly.example")), Optional.empty(), ranges),
                HttpLimits.standard(uploads),
                RateLimits.NONE,
                HttpClient.newHttpClient());
    }

    /** Limits under which a silent connection is given up soon. */
    static HttpLimits impatient(Path uploads) {
        return new HttpLimits(
                1_000_000, 2_000_000, uploads, Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(15));
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
        try {
            return Exchange.text(client, request.build());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Status and code of a refusal. */
    String refusal(HttpResponse<String> response) {
        return response.statusCode() + " " + tree(response).path("code").asText();
    }

    JsonNode tree(HttpResponse<String> response) {
        return json.parse(response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are and reads until the server closes. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
