package app.nozzly.host.laws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** A caller of a host. Thread-safe. */
final class Client {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String API = "/api/v1";
    /** Of one browser: the cookie and what its forms send back. */
    private static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";

    private static final String COOKIE = "nozzly_csrf=" + TOKEN;
    private static final String FORM_PARTS = "--a-part-of-a-form";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private volatile String token = "";

    Client(String url) {
        this.url = url;
    }

    /** From now on requests are those of a person; gives the tokens. */
    JsonNode signIn(String email, String password) {
        JsonNode tokens = make("/auth/login", "{'email':'" + email + "','password':'" + password + "'}");
        showing(tokens.at("/access_token").asText());
        return tokens;
    }

    /** Another caller of the same host, who shows nothing. */
    Client stranger() {
        return new Client(url);
    }

    /** From now on requests show this token. */
    void showing(String accessToken) {
        token = accessToken;
    }

    /** Posts to the API and gives the answer, which must be good. */
    JsonNode make(String path, String body) {
        HttpResponse<String> answer = send("POST", API + path, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError("POST " + path + " " + body + ": " + answer.body());
        }
        return json(answer);
    }

    /** The body that sends a file as the part {@code file}. */
    static String upload(String name, String content) {
        return FORM_PARTS + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n" + FORM_PARTS + "--\r\n";
    }

    JsonNode get(String path) {
        return json(send("GET", API + path, ""));
    }

    /** Sends a request to any path; a body that begins with a brace is JSON with single quotes, an {@link #upload} is sent as such, another
     * one is a form. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            return exchange(method, path, body, headers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file goes as it is, each character a byte. */
    private static byte[] bytes(String body) {
        return body.startsWith(FORM_PARTS)
                ? body.getBytes(StandardCharsets.ISO_8859_1)
                : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #send}, for callers that live with a host that dies. */
    HttpResponse<String> exchange(String method, String path, String body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        if (body.startsWith(FORM_PARTS)) {
            request.header("Content-Type", "multipart/form-data; boundary=" + FORM_PARTS.substring(2))
                    .header("Cookie", COOKIE)
                    .header("X-Csrf-Token", TOKEN);
        } else if (body.startsWith("{")) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", COOKIE)
                    .header("X-Csrf-Token", TOKEN);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Reads a stream of events to the end of the first one, hangs up and gives the status. */
    int listen(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                lines.takeWhile(line -> !line.startsWith("data:")).forEach(line -> {});
                return answer.statusCode();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
