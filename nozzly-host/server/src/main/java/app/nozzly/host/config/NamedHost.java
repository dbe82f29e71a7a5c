package app.nozzly.host.config;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Another host that this one may read from, as it is written in the settings: {@code nas.local}, {@code 192.168.1.5:7912}, {@code [fd00::5]:7912}.
 * Immutable.
 *
 * @param host its name in small letters, or its address in figures without brackets
 * @param port its port; empty for any
 */
public record NamedHost(String host, OptionalInt port) {

    private static final int HIGHEST_PORT = 65_535;

    /** What a setting names; empty when it is no host. */
    public static Optional<NamedHost> of(String text) {
        if (AddressRange.address(text).isPresent() && !text.startsWith("[")) {
            return Optional.of(new NamedHost(text, OptionalInt.empty()));
        }
        int colon = text.lastIndexOf(':');
        boolean withPort = colon > text.lastIndexOf(']') && colon >= 0;
        String port = withPort ? text.substring(colon + 1) : "0";
        String host = (withPort ? text.substring(0, colon) : text).replaceAll("^\\[|]$", "");
        boolean name = host.matches("(?i)[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?") && !host.matches("[\\d.]+");
        if (!name && AddressRange.address(host).isEmpty() || !isPort(port)) {
            return Optional.empty();
        }
        return Optional.of(new NamedHost(
                host.toLowerCase(Locale.ROOT),
                withPort ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty()));
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    /** Whether a connection goes to this address of a host that is named in figures. */
    public boolean isAddress(InetAddress address, int wantedPort) {
        return AddressRange.address(host).filter(address::equals).isPresent() && admits(wantedPort);
    }

    /** Whether a connection goes to the host of this name. */
    public boolean isName(String name, int wantedPort) {
        return host.equalsIgnoreCase(name) && admits(wantedPort);
    }

    private boolean admits(int wantedPort) {
        return port.isEmpty() || port.getAsInt() == wantedPort;
    }

    @Override
    public String toString() {
        return port.isEmpty() ? host : host + ":" + port.getAsInt();
    }
}
