package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;

/** Takes one request from the gate through its route to its answer. Thread-safe. */
final class Dispatcher {

    private static final String RETRY_SECONDS = "2";
    private static final String NO_STORE = "no-store";

    /** Refusals after which what was sent may not have been read to its end. */
    private static final Set<Integer> LEFT_UNREAD = Set.of(408, 413, 415, 503);

    private final RouteTable table;
    private final Arrivals arrivals;
    private final Gate gate;
    private final Doors doors;
    private final HttpSeams seams;
    private final HttpLimits limits;
    private final Idempotency idempotency;
    private final AnswerWriter writer;
    private final Identification identification;
    private final AccessCheck access;

    Dispatcher(RouteTable table, HttpAddress address, Doors doors, HttpSeams seams, HttpLimits limits) {
        this.table = table;
        this.arrivals = new Arrivals(address.trustedProxies());
        this.gate = new Gate(address);
        this.doors = doors;
        this.seams = seams;
        this.limits = limits;
        this.idempotency = new Idempotency(seams);
        this.writer = new AnswerWriter(seams.json());
        this.identification = new Identification(seams);
        this.access = new AccessCheck(table);
    }

    void serve(Context exchange) {
        begin(exchange);
        Answer answer;
        try (Body body = new Body(exchange, limits)) {
            answer = answer(exchange, body);
            writer.write(answer, exchange);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
            writer.write(failed(failure, exchange), exchange);
        }
    }

    /** Answers what the server library refused before it came here. */
    void refuse(Exception failure, Context exchange) {
        begin(exchange);
        boolean strange = failure instanceof HttpResponseException refusal && refusal.getStatus() == 404;
        writer.write(failed(strange ? nowhere(exchange) : failure, exchange), exchange);
    }

    private void begin(Context exchange) {
        SecurityHeaders.of(arrivals.see(exchange)).forEach(exchange::header);
        exchange.header(RequestIds.HEADER, RequestIds.of(exchange));
    }

    /** Ends all event streams. */
    void endStreams() {
        writer.endStreams();
    }

    private Answer answer(Context exchange, Body body) {
        gate.checkHost(exchange);
        Optional<HttpMethod> method = method(exchange);
        if (method.isEmpty()) {
            return otherMethod(exchange);
        }
        Matched matched = table.find(method.get(), exchange.path()).orElseThrow(() -> nowhere(exchange));
        RequestWatch.Watched watched = WatchedRequests.of(exchange);
        watched.found(matched.route().path());
        Map<String, List<String>> query = Forms.query(exchange);
        gate.checkWrite(exchange, matched.route());
        Request<?> request = new Request<>(exchange, matched, seams, body, caller(exchange, matched.route()));
        watched.identified(request.context());
        Optional<Answer> elsewhere = access.turnedAway(request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (!matched.route().input().openQuery()) {
            QueryReader.check(matched.route().input(), query);
        }
        Answer answer = matched.route().keepsAnswers() ? idempotency.once(request, () -> call(request)) : call(request);
        return isPrivate(request) ? answer.unlessStated("Cache-Control", NO_STORE) : answer;
    }

    /** Who asks. The open plumbing asks nobody, for it must answer while the store that knows is still being opened. */
    private Caller caller(Context exchange, Route route) {
        if (route.kind() == Route.Kind.PLUMBING && route.access() instanceof RouteAccess.Open) {
            return Caller.NOBODY.from(Arrival.of(exchange).origin(exchange));
        }
        doors.pass();
        return identification.of(exchange, route);
    }

    private static boolean isPrivate(Request<?> request) {
        return request.route().kind() == Route.Kind.API || request.caller().isKnown();
    }

    @SuppressWarnings("unchecked")
    private <B> Answer call(Request<B> request) {
        Route route = request.route();
        Reply<?> reply =
                FieldPaths.inQuery(route.input().asked(), () -> ((RouteHandler<B, ?>) route.handler()).answer(request));
        Answer answer = Answers.render(request, reply, seams.json());
        Optional<String> seen = request.header("If-None-Match");
        String tag = answer.headers().get("ETag");
        if (route.method() == HttpMethod.GET
                && tag != null
                && seen.filter(tags -> ETags.names(tags, tag)).isPresent()) {
            return Answer.of(304, Map.of("ETag", tag), new byte[0]);
        }
        return Links.add(answer, reply, request.exchange());
    }

    private static Optional<HttpMethod> method(Context exchange) {
        String name = exchange.method().name();
        return name.equals("HEAD")
                ? Optional.of(HttpMethod.GET)
                : java.util.Arrays.stream(HttpMethod.values())
                        .filter(method -> method.name().equals(name))
                        .findFirst();
    }

    private Answer otherMethod(Context exchange) {
        Set<String> methods = table.methods(exchange.path());
        if (exchange.method().name().equals("OPTIONS") && !methods.isEmpty()) {
            return Answer.of(204, Map.of("Allow", String.join(", ", methods)), new byte[0]);
        }
        throw nowhere(exchange);
    }

    private NozzlyException nowhere(Context exchange) {
        Set<String> methods = table.methods(exchange.path());
        if (methods.isEmpty()) {
            return new NozzlyException(
                    CommonError.NOT_FOUND,
                    app.nozzly.problem.Message.of(Dispatcher.class, "refusal.no_route", exchange.path()));
        }
        exchange.header("Allow", String.join(", ", methods));
        return Problems.refusal(HttpError.METHOD_NOT_ALLOWED, exchange.method().name(), String.join(", ", methods));
    }

    private Answer failed(Throwable failure, Context exchange) {
        Locale locale = exchange.req().getLocale();
        Problem problem = Problems.of(translate(failure), RequestIds.of(exchange), locale);
        if (problem.status() == 503) {
            exchange.header("Retry-After", RETRY_SECONDS);
        }
        Optional.ofNullable(problem.details().get(Statuses.RETRY_AFTER))
                .ifPresent(seconds -> exchange.header("Retry-After", String.valueOf(seconds)));
        if (LEFT_UNREAD.contains(problem.status())) {
            exchange.header("Connection", "close");
        }
        boolean api = exchange.path().startsWith("/api/");
        if (api && problem.status() == 401) {
            exchange.header("WWW-Authenticate", "Bearer");
        }
        return draw(problem, exchange).with("Cache-Control", NO_STORE);
    }

    private Answer draw(Problem problem, Context exchange) {
        boolean program = exchange.path().startsWith("/api/")
                || !Optional.ofNullable(exchange.header("Accept")).orElse("").contains("text/html");
        if (program) {
            return Answers.render(problem, seams.json());
        }
        return Answers.page(problem.status(), seams.errorPages().draw(failure(problem, exchange)));
    }

    private static ErrorPages.Failure failure(Problem problem, Context exchange) {
        Caller caller = Identification.found(exchange);
        return new ErrorPages.Failure(
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.requestId(),
                exchange.req().getLocale(),
                caller,
                caller.isKnown() ? CsrfTokens.of(exchange, caller) : "");
    }

    /** What the server library refuses by itself, in our words. */
    private Throwable translate(Throwable failure) {
        if (failure instanceof HttpResponseException refusal && refusal.getStatus() < 500) {
            return refusal.getStatus() == 413
                    ? Problems.refusal(HttpError.TOO_LARGE, limits.jsonBytes())
                    : Problems.refusal(HttpError.BAD_REQUEST);
        }
        if (failure instanceof BadMessageException refusal && refusal.getCode() < 500) {
            return Problems.refusal(refusal.getCode() == 408 ? HttpError.REQUEST_TIMEOUT : HttpError.BAD_REQUEST);
        }
        return failure;
    }
}
