package app.nozzly.host.config;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** By which names and addresses this machine is known to itself and its neighbours. Stateless. */
public final class LocalNames {

    private LocalNames() {}

    /** Whether an address or name is reached from this machine only. */
    public static boolean isLoopback(String bind) {
        return bind.equalsIgnoreCase("localhost")
                || AddressRange.address(bind)
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /** The host names, in small letters; {@code localhost} among them. */
    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(List.of("localhost"));
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            if (AddressRange.address(name).isEmpty() && name.matches("[a-z0-9.-]+")) {
                names.add(name);
                names.add(name.replaceFirst("\\..*", "") + ".local");
            }
        } catch (UnknownHostException nameless) {
            return names;
        }
        return names;
    }

    /** The addresses of all network interfaces that are up, in figures without zones. */
    public static SortedSet<String> addresses() {
        SortedSet<String> addresses = new TreeSet<>();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp()) {
                    network.getInterfaceAddresses()
                            .forEach(address -> addresses.add(
                                    address.getAddress().getHostAddress().replaceFirst("%.*", "")));
                }
            }
        } catch (SocketException unreadable) {
            return new TreeSet<>(List.of("127.0.0.1"));
        }
        return addresses;
    }
}
