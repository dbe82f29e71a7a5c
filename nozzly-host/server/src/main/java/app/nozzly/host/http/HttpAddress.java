package app.nozzly.host.http;

import app.nozzly.host.config.AddressRange;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the server listens and how readers call it. Immutable.
 *
 * @param bind address of the network interface
 * @param port 0 for any free one
 * @param publicUrl how readers reach it when that differs
 * @param tls with what it speaks https; empty for plain http
 * @param trustedProxies who may say from where and by which way a request comes
 */
public record HttpAddress(
        String bind, int port, Optional<URI> publicUrl, Optional<Tls> tls, List<AddressRange> trustedProxies) {

    public HttpAddress {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * A certificate with its key. Printing it does not show the password.
     *
     * @param keystore a PKCS12 file
     * @param password of the file and its key
     */
    public record Tls(Path keystore, String password) {

        @Override
        public String toString() {
            return "Tls[" + keystore + "]";
        }
    }

    /** Loopback only. */
    public static HttpAddress loopback(int port) {
        return new HttpAddress("127.0.0.1", port, Optional.empty(), Optional.empty(), List.of());
    }
}
