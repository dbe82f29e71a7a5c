package app.nozzly.host.outbound;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Reads from other hosts, as far as it may. A host's name is looked up once for each answer, the addresses found are checked, and the connection goes to one of
 * those: what a name server says later changes nothing. Redirects are followed on the same host only. Thread-safe.
 */
public final class WebReader {

    private static final int MOST_REDIRECTS = 3;
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    private final AllowedHosts hosts;
    private final NameSource names;
    private final WebLimits limits;

    public WebReader(AllowedHosts hosts, NameSource names, WebLimits limits) {
        this.hosts = hosts;
        this.names = names;
        this.limits = limits;
    }

    /**
     * The answer to a GET, whatever its status.
     *
     * @param address with a scheme {@code http} or {@code https} and a host
     * @throws NozzlyException {@code validation_failed} when it may not be read, {@code unreadable_source} when there is no whole answer in time
     */
    public WebAnswer get(URI address) {
        URI asked = address;
        for (int redirects = 0; ; redirects++) {
            WebAnswer answer = once(asked);
            Optional<URI> next = redirected(asked, answer);
            if (next.isEmpty()) {
                return answer;
            }
            if (redirects == MOST_REDIRECTS || !isSameHost(asked, next.get())) {
                throw OutboundError.unreadable("redirect", address, shown(next.get()));
            }
            asked = next.get();
        }
    }

    private WebAnswer once(URI address) {
        try {
            return answered(address, addresses(host(address), port(address)));
        } catch (SocketTimeoutException slow) {
            throw failed("slow", slow, address, limits.deadline().toSeconds());
        } catch (ConnectException | NoRouteToHostException closed) {
            throw failed("closed", closed, address);
        } catch (SSLException untrusted) {
            throw failed("untrusted", untrusted, address);
        } catch (HttpLine.TooLongException large) {
            throw failed("too_long", large, address, limits.bytes() / (1024 * 1024));
        } catch (IOException broken) {
            throw failed("broken", broken, address);
        }
    }

    private static NozzlyException failed(String key, IOException cause, Object... arguments) {
        NozzlyException refusal = OutboundError.unreadable(key, arguments);
        refusal.initCause(cause);
        return refusal;
    }

    private List<InetAddress> addresses(String host, int port) {
        hosts.requirePossible(host, port);
        try {
            return hosts.among(host, port, names.addresses(host));
        } catch (UnknownHostException unknown) {
            throw failed("unknown", unknown, host);
        }
    }

    /** A host of several addresses is asked at the next when it cannot be reached at one. */
    private WebAnswer answered(URI address, List<InetAddress> places) throws IOException {
        for (int place = 0; ; place++) {
            try {
                return new HttpLine(limits).get(address, places.get(place), port(address));
            } catch (ConnectException | NoRouteToHostException closed) {
                if (place + 1 == places.size()) {
                    throw closed;
                }
            }
        }
    }

    private static Optional<URI> redirected(URI asked, WebAnswer answer) {
        boolean moved = List.of(301, 302, 307, 308).contains(answer.status());
        return answer.header("location").filter(where -> moved).map(where -> {
            try {
                return asked.resolve(where);
            } catch (IllegalArgumentException malformed) {
                throw (RuntimeException)
                        OutboundError.unreadable("broken", asked).initCause(malformed);
            }
        });
    }

    private static boolean isSameHost(URI first, URI second) {
        return first.getScheme().equalsIgnoreCase(second.getScheme())
                && first.getHost().equalsIgnoreCase(String.valueOf(second.getHost()))
                && port(first) == port(second);
    }

    /** Where to, without what might be secret in it. */
    private static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    static String host(URI address) {
        return address.getHost().replaceAll("^\\[|]$|\\.$", "");
    }

    static int port(URI address) {
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? SECURE_PORT : PLAIN_PORT;
        return address.getPort() < 0 ? usual : address.getPort();
    }
}
