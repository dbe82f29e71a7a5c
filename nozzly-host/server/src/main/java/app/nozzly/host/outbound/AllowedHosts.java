package app.nozzly.host.outbound;

import app.nozzly.host.config.AddressRange;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.config.NamedHost;
import app.nozzly.problem.NozzlyException;
import java.net.InetAddress;
import java.util.List;

/**
 * Which hosts this one reads from when somebody gives it an address: those that the settings name, and when they name none, on a host for this machine alone,
 * what lies on a private network or on the machine itself. Addresses that only the network itself uses, among them those at which clouds tell their secrets,
 * are refused unless they are named in figures. Immutable.
 */
public final class AllowedHosts {

    /** The machine itself and networks that are nobody else's. */
    private static final List<AddressRange> PRIVATE =
            ranges("127.0.0.0/8", "::1", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    /** No host, every host, neighbours without an address, and where clouds keep what a machine may know of itself. */
    private static final List<AddressRange> SPECIAL = ranges(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "100.100.100.200",
            "168.63.129.16",
            "::",
            "fe80::/10",
            "ff00::/8",
            "fd00:ec2::/32",
            "fd20:ce::/32");

    private final List<NamedHost> named;
    private final boolean local;

    /**
     * A choice of hosts.
     *
     * @param named what the settings name
     * @param local whether nobody but people at this machine reaches this host
     */
    public AllowedHosts(List<NamedHost> named, boolean local) {
        this.named = List.copyOf(named);
        this.local = local;
    }

    public static AllowedHosts of(HostSettings settings) {
        return new AllowedHosts(settings.importHosts(), settings.isLocal());
    }

    private static List<AddressRange> ranges(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> AddressRange.of(text).orElseThrow())
                .toList();
    }

    /**
     * Refuses what nobody may read before any name server hears of it.
     *
     * @throws NozzlyException {@code validation_failed}
     */
    void requirePossible(String host, int port) {
        boolean figures = AddressRange.address(host).isPresent();
        boolean possible = named.isEmpty() ? local : figures || named.stream().anyMatch(one -> one.isName(host, port));
        if (!possible) {
            throw OutboundError.refused("host.unnamed", host, port);
        }
    }

    /**
     * The addresses of a host that may be read.
     *
     * @param resolved all of its addresses
     * @throws NozzlyException {@code validation_failed} when there is none
     */
    List<InetAddress> among(String host, int port, List<InetAddress> resolved) {
        requirePossible(host, port);
        List<InetAddress> allowed =
                resolved.stream().filter(address -> allows(host, port, address)).toList();
        if (allowed.isEmpty()) {
            String key = named.isEmpty() ? "host.not_private" : "host.unnamed";
            boolean special = resolved.stream().anyMatch(AllowedHosts::isSpecial);
            throw OutboundError.refused(special ? "host.special" : key, host, port);
        }
        return allowed;
    }

    private boolean allows(String host, int port, InetAddress address) {
        if (named.stream().anyMatch(one -> one.isAddress(address, port))) {
            return true;
        }
        if (isSpecial(address)) {
            return false;
        }
        return named.isEmpty()
                ? local && isIn(PRIVATE, address)
                : named.stream().anyMatch(one -> one.isName(host, port));
    }

    /** An address of the new kind may carry one of the old kind, to which a translator on the way leads. */
    private static boolean isSpecial(InetAddress address) {
        return isIn(SPECIAL, address)
                || EmbeddedAddress.of(address)
                        .filter(inner -> isIn(SPECIAL, inner) || isIn(PRIVATE, inner))
                        .isPresent();
    }

    private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
