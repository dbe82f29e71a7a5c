package app.nozzly.host.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a request must show before any route sees it. Immutable and thread-safe.
 *
 * <p>A host name that is not ours is refused, so that a page elsewhere cannot reach a loopback server through a name of its own that suddenly means
 * 127.0.0.1. A write that a browser sends for another site is refused by its {@code Origin}, a form without the token of its browser too.
 */
final class Gate {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final Optional<URI> publicUrl;

    Gate(HttpAddress address) {
        Set<String> names = new HashSet<>(LOOPBACK);
        address.publicUrl().map(URI::getHost).ifPresent(names::add);
        this.hosts = Set.copyOf(names);
        this.publicUrl = address.publicUrl();
    }

    void checkHost(Context exchange) {
        String host = Optional.ofNullable(exchange.header("Host")).orElse("");
        if (!hosts.contains(withoutPort(host.toLowerCase(Locale.ROOT)))) {
            throw Problems.refusal(HttpError.MISDIRECTED_REQUEST, host);
        }
    }

    void checkWrite(Context exchange, Route route) {
        if (!route.method().unsafe()) {
            return;
        }
        checkOrigin(exchange);
        if (route.kind() == Route.Kind.PAGE) {
            CsrfTokens.check(exchange);
        }
    }

    private void checkOrigin(Context exchange) {
        String origin = exchange.header("Origin");
        boolean foreign = origin == null
                ? "cross-site".equals(exchange.header("Sec-Fetch-Site"))
                : !isOwn(origin, exchange.header("Host"));
        if (foreign) {
            throw Problems.refusal(HttpError.FORBIDDEN);
        }
    }

    private boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host)
                || origin.equals("https://" + host)
                || publicUrl.map(Gate::origin).filter(origin::equals).isPresent();
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
