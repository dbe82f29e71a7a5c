package app.nozzly.host.http;

import app.nozzly.store.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes replies out: records become bytes, statuses and types are those the route declares. Stateless. */
final class Answers {

    private static final String TYPE = "Content-Type";

    private Answers() {}

    static Answer render(Request<?> request, Reply<?> reply, JsonFormat json) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        Reply.Body body = reply.body();
        if (body instanceof Reply.Json value) {
            headers.putIfAbsent(TYPE, "application/json");
            Object written = value.value() instanceof Page<?> page ? ListJson.of(page) : value.value();
            body = new Reply.Bytes(request.maySeeCosts() ? json.write(written) : json.writeWithoutCosts(written));
        }
        return new Answer(
                reply.status().orElse(request.route().output().status()),
                headers,
                body,
                reply.session(),
                reply.keptCookies());
    }

    static Answer render(Problem problem, JsonFormat json) {
        return Answer.of(problem.status(), Map.of(TYPE, "application/problem+json"), json.write(problem));
    }

    static Answer page(int status, String html) {
        return Answer.of(
                status,
                Map.of(TYPE, "text/html; charset=utf-8"),
                html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
