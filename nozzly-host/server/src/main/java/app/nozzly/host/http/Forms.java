package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads forms and queries, refusing what cannot be decoded. Stateless. */
final class Forms {

    private Forms() {}

    static Map<String, List<String>> query(Context exchange) {
        return read(exchange, exchange::queryParamMap);
    }

    static <T> T read(Context exchange, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (HttpResponseException | NozzlyException known) {
            throw known;
        } catch (Exception malformed) {
            NozzlyException refusal = Problems.refusal(HttpError.BAD_REQUEST);
            refusal.addSuppressed(malformed);
            throw refusal;
        }
    }
}
