package app.nozzly.host.http;

import app.nozzly.host.config.AddressRange;
import app.nozzly.host.config.LocalNames;
import io.javalin.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a request must show before any route sees it. Immutable and thread-safe.
 *
 * <p>A host name that is not ours is refused, so that a page elsewhere cannot reach this server through a name of its own that suddenly means our
 * address. An address in figures is nobody's name; on a network it is let through. A write that a browser sends for another site is refused by its {@code Origin}.
 */
final class Gate {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final boolean network;
    private final Optional<URI> publicUrl;

    Gate(HttpAddress address) {
        Set<String> names = new HashSet<>(LOOPBACK);
        address.publicUrl().map(URI::getHost).ifPresent(names::add);
        this.network = !LocalNames.isLoopback(address.bind());
        if (network) {
            names.add(address.bind().toLowerCase(Locale.ROOT));
            names.addAll(LocalNames.names());
        }
        this.hosts = Set.copyOf(names);
        this.publicUrl = address.publicUrl();
    }

    void checkHost(Context exchange) {
        String host = Arrival.of(exchange).host();
        String name = withoutPort(host.toLowerCase(Locale.ROOT));
        if (!hosts.contains(name) && !(network && AddressRange.address(name).isPresent())) {
            throw Problems.refusal(HttpError.MISDIRECTED_REQUEST, host);
        }
    }

    void checkWrite(Context exchange, Route route) {
        if (!route.method().unsafe()) {
            return;
        }
        String origin = exchange.header("Origin");
        boolean foreign = origin == null
                ? "cross-site".equals(exchange.header("Sec-Fetch-Site"))
                : !isOwn(origin, Arrival.of(exchange).host());
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
