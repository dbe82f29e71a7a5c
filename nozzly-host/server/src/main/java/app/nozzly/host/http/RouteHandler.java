package app.nozzly.host.http;

/**
 * What a route does. Thread-safe.
 *
 * @param <B> type of the request's body; {@link Void} when it has none
 * @param <R> type of the answer; {@link Void} when it has none
 */
@FunctionalInterface
public interface RouteHandler<B, R> {

    /** Answers one request; a {@link app.nozzly.problem.NozzlyException} becomes a problem document or an error page. */
    Reply<R> answer(Request<B> request);
}
