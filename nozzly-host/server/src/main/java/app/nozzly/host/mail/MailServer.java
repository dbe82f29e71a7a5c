package app.nozzly.host.mail;

import java.util.Optional;
import java.util.Set;

/**
 * The server that takes our mail. Immutable; printing it shows no password.
 *
 * @param host name or address
 * @param port port
 * @param implicitTls whether the connection is encrypted from its first byte (smtps)
 * @param user name to sign in with; empty for none
 * @param password for it
 */
public record MailServer(String host, int port, boolean implicitTls, Optional<String> user, String password) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether mail goes no further than this machine, so that nobody can read along. */
    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
