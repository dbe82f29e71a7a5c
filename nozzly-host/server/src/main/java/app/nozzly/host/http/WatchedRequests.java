package app.nozzly.host.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Shows every request to a {@link RequestWatch}, from before anybody looks at it until the last byte of its answer is gone. Thread-safe. */
final class WatchedRequests extends Handler.Wrapper {

    private static final String ATTRIBUTE = "nozzly.request.watched";

    private static final String LINE = "nozzly.request.line";

    private final RequestWatch watch;

    WatchedRequests(RequestWatch watch, Handler inner) {
        super(inner);
        this.watch = watch;
    }

    /** How the request of an exchange is watched. */
    static RequestWatch.Watched of(Context exchange) {
        RequestWatch.Watched watched = exchange.attribute(ATTRIBUTE);
        return watched == null ? RequestWatch.Watched.UNSEEN : watched;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = RequestIds.of(request);
        RequestWatch.Watched watched = watch.begin(new RequestWatch.Incoming(
                request.getMethod(), id, header(request, "traceparent"), header(request, "tracestate")));
        request.setAttribute(ATTRIBUTE, watched);
        request.setAttribute(LINE, (Runnable) () -> hangUp(request));
        Request.addCompletionListener(request, failure -> watched.ended(ending(response)));
        try (RequestWatch.Scope here = watched.enter()) {
            return super.handle(request, response, callback);
        }
    }

    /** What ends the connection of an exchange without a word: for a reader who takes none. */
    static Runnable line(Context exchange) {
        Runnable line = exchange.attribute(LINE);
        return line == null ? () -> {} : line;
    }

    private static void hangUp(Request request) {
        request.getConnectionMetaData().getConnection().close();
    }

    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    private static RequestWatch.Ending ending(Response response) {
        String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return new RequestWatch.Ending(response.getStatus(), type != null && type.startsWith("text/event-stream"));
    }
}
