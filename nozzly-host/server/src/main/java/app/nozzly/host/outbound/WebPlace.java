package app.nozzly.host.outbound;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port that an address names. Networks at home and of containers have names with an underscore, which the JDK does not take for a host. Immutable.
 *
 * @param host as written, figures of the new kind in brackets
 * @param statedPort as written; -1 for none
 */
public record WebPlace(String host, int statedPort) {

    private static final Pattern UNDERSCORED = Pattern.compile("(?i)([a-z0-9_.-]*_[a-z0-9_.-]*)(?::(\\d{1,5}))?");
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    /** The place of an address; empty when it names none. */
    public static Optional<WebPlace> of(URI address) {
        if (address.getHost() != null) {
            return Optional.of(new WebPlace(address.getHost(), address.getPort()));
        }
        return Optional.ofNullable(address.getRawAuthority())
                .map(UNDERSCORED::matcher)
                .filter(Matcher::matches)
                .map(name -> new WebPlace(name.group(1), name.group(2) == null ? -1 : Integer.parseInt(name.group(2))));
    }

    /** The host as name servers know it. */
    String name() {
        return host.replaceAll("^\\[|]$|\\.$", "");
    }

    /** The port that is meant. */
    int port(String scheme) {
        int usual = "https".equalsIgnoreCase(scheme) ? SECURE_PORT : PLAIN_PORT;
        return statedPort < 0 ? usual : statedPort;
    }

    @Override
    public String toString() {
        return statedPort < 0 ? host : host + ":" + statedPort;
    }
}
