package app.nozzly.host.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads forms and queries, refusing what cannot be decoded. Stateless. */
final class Forms {

    private Forms() {}

    static Map<String, List<String>> query(Context exchange) {
        return read(exchange::queryParamMap);
    }

    static Map<String, List<String>> fields(Context exchange) {
        return exchange.isMultipartFormData() ? read(() -> texts(exchange)) : read(exchange::formParamMap);
    }

    static Optional<String> field(Context exchange, String name) {
        return Optional.ofNullable(fields(exchange).get(name)).map(values -> values.get(0));
    }

    /** The parts that are texts; the server library gives files as names without values. */
    private static Map<String, List<String>> texts(Context exchange) {
        Map<String, List<String>> texts = new LinkedHashMap<>(exchange.formParamMap());
        texts.values().removeIf(List::isEmpty);
        return texts;
    }

    private static Map<String, List<String>> read(Supplier<Map<String, List<String>>> reading) {
        Map<String, List<String>> values;
        try {
            values = reading.get();
        } catch (HttpResponseException known) {
            throw known;
        } catch (Exception malformed) {
            throw malformed(malformed);
        }
        // The server library leaves a name without values where it could not decode one.
        if (values.containsValue(List.of())) {
            throw Problems.refusal(HttpError.BAD_REQUEST);
        }
        return values;
    }

    private static RuntimeException malformed(Exception cause) {
        RuntimeException refusal = Problems.refusal(HttpError.BAD_REQUEST);
        refusal.addSuppressed(cause);
        return refusal;
    }
}
