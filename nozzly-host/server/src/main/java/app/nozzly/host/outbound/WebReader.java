package app.nozzly.host.outbound;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Reads from other hosts, as far as it may. A host's name is looked up once for each answer, the addresses found are checked, and the connection goes to one of
 * those: what a name server says later changes nothing. Redirects are followed on the same host only. Thread-safe.
 */
public final class WebReader {

    private static final int MOST_REDIRECTS = 3;

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
        return get(address, Deadline.in(limits.deadline()));
    }

    /**
     * The same as a part of something longer; redirects and further addresses of the host have no time of their own.
     *
     * @param whole when all of it must be there
     */
    public WebAnswer get(URI address, Deadline whole) {
        Deadline end = whole.orAfter(limits.deadline());
        URI asked = address;
        for (int redirects = 0; ; redirects++) {
            WebAnswer answer = once(asked, end);
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

    private WebAnswer once(URI address, Deadline end) {
        WebPlace place = WebPlace.of(address).orElseThrow(() -> OutboundError.unreadable("broken", address));
        Deque<InetAddress> found = new ArrayDeque<>(addresses(place.name(), place.port(address.getScheme())));
        try {
            return answered(address, found, end);
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
    private WebAnswer answered(URI address, Deque<InetAddress> found, Deadline end) throws IOException {
        while (true) {
            try {
                return new HttpLine(limits, end).get(address, found.remove());
            } catch (ConnectException | NoRouteToHostException | HttpLine.UnreachedException closed) {
                if (found.isEmpty()) {
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
                && place(first).isPresent()
                && place(first).equals(place(second));
    }

    /** The place as one compares it. */
    private static Optional<WebPlace> place(URI address) {
        return WebPlace.of(address)
                .map(place -> new WebPlace(place.host().toLowerCase(Locale.ROOT), place.port(address.getScheme())));
    }

    /** Where to, without what might be secret in it. */
    private static String shown(URI address) {
        return address.getScheme() + "://"
                + WebPlace.of(address).map(WebPlace::toString).orElse("");
    }
}
