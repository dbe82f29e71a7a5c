package app.nozzly.host.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Network addresses that begin alike, such as {@code 10.0.0.0/8}, or a single one. Immutable.
 *
 * @param first the first address
 * @param prefix how many bits are alike
 */
public record AddressRange(InetAddress first, int prefix) {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String VERSION_4 = BYTE + "(\\." + BYTE + "){3}";
    private static final String VERSION_6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

    /** A range as written in settings; empty when it is none. */
    public static Optional<AddressRange> of(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? text : text.substring(0, slash));
        return first.flatMap(address -> {
            int bits = bits(address);
            String prefix = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
            return prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= bits
                    ? Optional.of(new AddressRange(address, Integer.parseInt(prefix)))
                    : Optional.empty();
        });
    }

    /** An address written in figures; empty when it is none. Nothing is asked of any name server. */
    public static Optional<InetAddress> address(String text) {
        String figures = text.replaceAll("[\\[\\]]|%.*", "");
        if (!figures.matches(VERSION_4) && !figures.matches(VERSION_6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(figures));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        int rest = bits(first) - prefix;
        return bits(address) == bits(first)
                && number(address).shiftRight(rest).equals(number(first).shiftRight(rest));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }
}
