package app.nozzly.host.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One exchange with a server under test. */
public final class Exchange {

    private static final String CLOSED_WHILE_IDLE = "received no bytes";

    private Exchange() {}

    /**
     * Sends a request. A server may close an idle connection at any moment, for example after a body that it did not read; a client that took it up just
     * then got no byte of an answer and asks once more on a fresh one (RFC 9112 §9.3.1).
     */
    public static HttpResponse<String> text(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            if (!String.valueOf(closed.getMessage()).contains(CLOSED_WHILE_IDLE)) {
                throw closed;
            }
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
