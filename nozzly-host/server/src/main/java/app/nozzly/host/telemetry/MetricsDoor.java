package app.nozzly.host.telemetry;

import app.nozzly.access.AccessError;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.Request;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Who may read the figures: programs on this machine while nobody else can reach the host, and whoever has the token. Immutable and thread-safe. */
final class MetricsDoor {

    private static final String SCHEME = "Bearer ";
    /** What a proxy adds; who comes through one is not on this machine. */
    private static final Set<String> OF_PROXIES =
            Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final boolean local;
    private final Optional<byte[]> token;

    /**
     * A door.
     *
     * @param address where the host listens; one that has a public address or trusts proxies is meant to be reached from elsewhere
     * @param token what readers must show; empty when nobody from outside may read
     */
    MetricsDoor(HttpAddress address, Optional<String> token) {
        this.local = isLoopback(address.bind())
                && address.publicUrl().isEmpty()
                && address.trustedProxies().isEmpty();
        this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws NozzlyException {@code unauthorized} for everybody else */
    void pass(Request<?> request) {
        if (!isHere(request) && !showsToken(request)) {
            throw new NozzlyException(AccessError.UNAUTHORIZED, Message.of(MetricsDoor.class, "metrics.token"));
        }
    }

    private boolean isHere(Request<?> request) {
        return local
                && isLoopback(request.context().origin().address())
                && OF_PROXIES.stream().noneMatch(name -> request.header(name).isPresent());
    }

    private boolean showsToken(Request<?> request) {
        Optional<byte[]> shown = request.header("Authorization")
                .filter(text -> text.startsWith(SCHEME))
                .map(text -> text.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
        return token.isPresent() && shown.isPresent() && MessageDigest.isEqual(token.get(), shown.get());
    }

    /** Addresses only: a name would have to be looked up. */
    private static boolean isLoopback(String address) {
        boolean plain = address.matches("[0-9.]+|\\[?[0-9a-fA-F:.]+]?");
        try {
            return address.equals("localhost")
                    || plain && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
