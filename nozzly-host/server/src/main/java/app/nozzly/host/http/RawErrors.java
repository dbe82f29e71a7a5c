package app.nozzly.host.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what never became a request of ours: malformed addresses, headers and the like. Thread-safe. */
final class RawErrors implements org.eclipse.jetty.server.Request.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(RawErrors.class);

    private final JsonFormat json;

    RawErrors(JsonFormat json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String code = status < 500 ? HttpError.BAD_REQUEST.code() : "internal";
        String id = RequestIds.of(request);
        if (status >= 500) {
            LOG.error("request {} failed", id, (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION));
        }
        Problem problem = new Problem(
                "/docs#problem-" + code,
                Problems.title(code, java.util.Locale.ENGLISH),
                status,
                app.nozzly.problem.Message.of(RawErrors.class, "refusal." + code, id)
                        .toString(),
                code,
                id,
                java.util.List.of(),
                java.util.Map.of());
        SecurityHeaders.of(request.isSecure())
                .forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(RequestIds.HEADER, id);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.write(true, ByteBuffer.wrap(json.write(problem)), callback);
        return true;
    }
}
