package app.nozzly.host.http;

import app.nozzly.host.config.AddressRange;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds out from where requests come. What a proxy says about its client counts only when the proxy is trusted; everybody else may write what they like
 * into those headers. Immutable and thread-safe.
 */
final class Arrivals {

    private final List<AddressRange> trusted;

    Arrivals(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    Arrival see(Context exchange) {
        Arrival direct = Arrival.direct(exchange);
        Arrival seen = isTrusted(direct.address()) ? throughProxy(direct, exchange) : direct;
        seen.keep(exchange);
        return seen;
    }

    private Arrival throughProxy(Arrival direct, Context exchange) {
        return new Arrival(
                client(direct.address(), entries(exchange, "X-Forwarded-For")),
                last(exchange, "X-Forwarded-Proto")
                        .map("https"::equalsIgnoreCase)
                        .orElse(direct.secure()),
                last(exchange, "X-Forwarded-Host").orElse(direct.host()));
    }

    /** The right-most address that is no trusted proxy: what stands left of it may be made up. */
    private String client(String proxy, List<String> way) {
        String client = proxy;
        for (int index = way.size() - 1; index >= 0 && isTrusted(client); index--) {
            Optional<InetAddress> next = AddressRange.address(withoutPort(way.get(index)));
            if (next.isEmpty()) {
                return client;
            }
            client = next.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && AddressRange.address(address)
                        .filter(known -> trusted.stream().anyMatch(range -> range.contains(known)))
                        .isPresent();
    }

    private static Optional<String> last(Context exchange, String header) {
        List<String> entries = entries(exchange, header);
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    private static List<String> entries(Context exchange, String header) {
        List<String> entries = new ArrayList<>();
        for (String line : Collections.list(exchange.req().getHeaders(header))) {
            for (String entry : line.split(",", -1)) {
                if (!entry.isBlank()) {
                    entries.add(entry.strip());
                }
            }
        }
        return entries;
    }

    private static String withoutPort(String entry) {
        int colon = entry.lastIndexOf(':');
        boolean port = colon > 0 && (entry.startsWith("[") ? colon > entry.indexOf(']') : entry.indexOf(':') == colon);
        return port ? entry.substring(0, colon) : entry;
    }
}
