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

/** Takes one request from the gate through its route to its answer. Thread-safe. */
final class Dispatcher {

    private static final String RETRY_SECONDS = "2";

    /** Refusals after which what was sent may not have been read to its end. */
    private static final Set<Integer> LEFT_UNREAD = Set.of(413, 415, 503);

    private final RouteTable table;
    private final Gate gate;
    private final Doors doors;
    private final HttpSeams seams;
    private final HttpLimits limits;
    private final Idempotency idempotency;
    private final AnswerWriter writer;

    Dispatcher(RouteTable table, Gate gate, Doors doors, HttpSeams seams, HttpLimits limits) {
        this.table = table;
        this.gate = gate;
        this.doors = doors;
        this.seams = seams;
        this.limits = limits;
        this.idempotency = new Idempotency(seams);
        this.writer = new AnswerWriter(seams.json());
    }

    void serve(Context exchange) {
        SecurityHeaders.ALL.forEach(exchange::header);
        exchange.header(RequestIds.HEADER, RequestIds.of(exchange));
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
        SecurityHeaders.ALL.forEach(exchange::header);
        exchange.header(RequestIds.HEADER, RequestIds.of(exchange));
        boolean strange = failure instanceof HttpResponseException refusal && refusal.getStatus() == 404;
        writer.write(failed(strange ? nowhere(exchange) : failure, exchange), exchange);
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
        Map<String, List<String>> query = Forms.query(exchange);
        gate.checkWrite(exchange, matched.route());
        Request<?> request = new Request<>(exchange, matched, seams, body);
        if (!matched.route().input().openQuery()) {
            QueryReader.check(matched.route().input(), query);
        }
        if (matched.route().kind() != Route.Kind.PLUMBING) {
            doors.pass();
        }
        return matched.route().keepsAnswers() ? idempotency.once(request, () -> call(request)) : call(request);
    }

    @SuppressWarnings("unchecked")
    private <B> Answer call(Request<B> request) {
        Route route = request.route();
        Reply<?> reply =
                FieldPaths.inQuery(route.input().asked(), () -> ((RouteHandler<B, ?>) route.handler()).answer(request));
        Answer answer = Answers.render(route, reply, seams.json());
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
        if (LEFT_UNREAD.contains(problem.status())) {
            exchange.header("Connection", "close");
        }
        boolean program = exchange.path().startsWith("/api/")
                || !Optional.ofNullable(exchange.header("Accept")).orElse("").contains("text/html");
        if (program) {
            return Answers.render(problem, seams.json());
        }
        return Answers.page(
                problem.status(),
                seams.errorPages()
                        .draw(new ErrorPages.Failure(
                                problem.status(), problem.title(), problem.detail(), problem.requestId(), locale)));
    }

    /** What the server library refuses by itself, in our words. */
    private Throwable translate(Throwable failure) {
        if (failure instanceof HttpResponseException refusal && refusal.getStatus() < 500) {
            return refusal.getStatus() == 413
                    ? Problems.refusal(HttpError.TOO_LARGE, limits.jsonBytes())
                    : Problems.refusal(HttpError.BAD_REQUEST);
        }
        return failure;
    }
}
