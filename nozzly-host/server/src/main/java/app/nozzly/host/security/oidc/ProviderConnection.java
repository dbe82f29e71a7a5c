package app.nozzly.host.security.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a provider: with a deadline for the whole exchange, a bound on the answer, and never elsewhere than asked. Thread-safe. */
final class ProviderConnection {

    private final AnswerLimits limits;
    private final HttpClient client;

    ProviderConnection(AnswerLimits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.deadline())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Sends a request and returns the answer, whatever its status.
     *
     * @throws app.nozzly.problem.NozzlyException {@code external_provider_unavailable} when there is no whole answer in time
     */
    HTTPResponse send(HTTPRequest request) {
        String host = request.getURI().getHost();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(question(request), head -> new BoundedBody(limits.bytes()));
        try {
            return answer(answer.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            throw Refusals.unavailable("slow", host, limits.deadline().toSeconds());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw Refusals.unavailable("unreachable", host);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BoundedBody.TooLongException) {
                throw Refusals.unavailable("too_long", host, limits.bytes());
            }
            throw (RuntimeException) Refusals.unavailable("unreachable", host).initCause(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest question(HTTPRequest request) {
        HttpRequest.BodyPublisher body = request.getBody() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(request.getBody());
        HttpRequest.Builder question = HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), body);
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> question.header(name, value)));
        return question.setHeader("Accept", "application/json").build();
    }

    private static HTTPResponse answer(HttpResponse<byte[]> answer) {
        HTTPResponse copy = new HTTPResponse(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(type -> declare(copy, type));
        copy.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return copy;
    }

    /** A type that cannot be read is left out; whoever needs one refuses the answer. */
    private static void declare(HTTPResponse answer, String type) {
        try {
            answer.setContentType(type);
        } catch (ParseException unreadable) {
            // as if there were none
        }
    }
}
