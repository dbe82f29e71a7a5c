package app.nozzly.host.http;

import app.nozzly.store.Page;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The {@code Link} to the next page of a list (RFC 8288). Stateless. */
final class Links {

    private Links() {}

    static Answer add(Answer answer, Reply<?> reply, Context exchange) {
        if (!(reply.body() instanceof Reply.Json json) || !(json.value() instanceof Page<?> page)) {
            return answer;
        }
        return page.nextCursor()
                .map(cursor -> answer.with("Link", "<" + next(exchange, cursor) + ">; rel=\"next\""))
                .orElse(answer);
    }

    private static String next(Context exchange, String cursor) {
        StringBuilder query = new StringBuilder();
        exchange.queryParamMap().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> query.append(encode(name))
                        .append('=')
                        .append(encode(value))
                        .append('&'));
            }
        });
        return exchange.path() + "?" + query + "cursor=" + encode(cursor);
    }

    private static String encode(String text) {
        return URLEncoder.encode(Optional.ofNullable(text).orElse(""), StandardCharsets.UTF_8);
    }
}
