package app.nozzly.host.security;

import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of this machine. Stateless. */
final class Loopback {

    private static final Pattern FOUR = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final Set<String> SIX = Set.of("::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private Loopback() {}

    static boolean is(String address) {
        return FOUR.matcher(address).matches() || SIX.contains(address);
    }
}
