package app.nozzly.host.telemetry;

import app.nozzly.host.http.RequestWatch.Incoming;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of traces for a host that writes none itself: that of the sender, else one made of the request's own id. Stateless. */
final class TraceIds {

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}$");

    private TraceIds() {}

    static String of(Incoming request) {
        return request.traceParent().flatMap(TraceIds::ofParent).orElseGet(() -> digits(request.requestId()));
    }

    static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Optional<String> ofParent(String header) {
        Matcher parent = PARENT.matcher(header);
        return parent.matches() ? Optional.of(parent.group(1)) : Optional.empty();
    }

    private static String digits(String requestId) {
        Matcher digits = DIGITS.matcher(requestId);
        return digits.find() ? digits.group() : fresh();
    }
}
