package app.nozzly.host.http;

import java.net.URI;
import java.util.Optional;

/**
 * Where the server listens and how readers call it. Immutable.
 *
 * @param bind address of the network interface
 * @param port 0 for any free one
 * @param publicUrl how readers reach it when that differs
 */
public record HttpAddress(String bind, int port, Optional<URI> publicUrl) {

    /** Loopback only. */
    public static HttpAddress loopback(int port) {
        return new HttpAddress("127.0.0.1", port, Optional.empty());
    }
}
