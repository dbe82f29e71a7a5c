package app.nozzly.host.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** The address of the old kind that one of the new kind carries: the forms of translators and tunnels. Stateless. */
final class EmbeddedAddress {

    private static final int LONG = 16;
    private static final int SHORT = 4;
    private static final byte[] COMPATIBLE = new byte[12];
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] TRANSLATED_HERE = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 1};
    private static final byte[] TUNNELLED = {0x20, 0x02};
    private static final byte[] TEREDO = {0x20, 0x01, 0, 0};

    private EmbeddedAddress() {}

    static Optional<InetAddress> of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != LONG || address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return Optional.empty();
        }
        if (begins(bytes, COMPATIBLE)
                || begins(bytes, MAPPED)
                || begins(bytes, TRANSLATED)
                || begins(bytes, TRANSLATED_HERE)) {
            return part(bytes, LONG - SHORT);
        }
        if (begins(bytes, TUNNELLED)) {
            return part(bytes, TUNNELLED.length);
        }
        return begins(bytes, TEREDO) ? part(inverted(bytes), LONG - SHORT) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] inverted = bytes.clone();
        for (int index = 0; index < inverted.length; index++) {
            inverted[index] = (byte) ~inverted[index];
        }
        return inverted;
    }

    private static Optional<InetAddress> part(byte[] bytes, int start) {
        try {
            return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, start, start + SHORT)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
