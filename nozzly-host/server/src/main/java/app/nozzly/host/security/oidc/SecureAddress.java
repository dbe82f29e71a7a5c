package app.nozzly.host.security.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses may carry codes, secrets and keys: https, and http where nothing leaves this machine. Stateless. */
final class SecureAddress {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private SecureAddress() {}

    static boolean isSafe(URI address) {
        return isPlain(address) && (isScheme(address, "https") || isHttpOnLoopback(address));
    }

    /** As the browser or a neighbour on this machine may reach it without anybody listening. */
    static boolean isHttpOnLoopback(URI address) {
        return isScheme(address, "http")
                && address.getHost() != null
                && LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    /** A host and no more than that: a name and password or a fragment would hide where the address leads. */
    private static boolean isPlain(URI address) {
        return address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private static boolean isScheme(URI address, String scheme) {
        return scheme.equalsIgnoreCase(address.getScheme());
    }
}
