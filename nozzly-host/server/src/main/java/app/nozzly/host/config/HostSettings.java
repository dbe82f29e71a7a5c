package app.nozzly.host.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this host is set. Immutable; made by {@link SettingsReader}. Printing it shows no secret.
 *
 * @param port port to listen on, 0 for any free one
 * @param bind address to listen on
 * @param publicUrl how readers reach the host when that differs
 * @param data folder of the embedded database and of uploads
 * @param demo whether an empty store is filled with the demo workshop
 * @param database an external database; empty for the embedded one
 * @param unsignedPlugins what to do with plugins without a signature
 * @param logFormat how log lines are written
 * @param transport how what is sent is kept from others
 * @param access who may come in
 * @param mail how mail is sent; empty when none is
 * @param signOn a provider of identities; empty without one
 * @param monitoring who watches the host
 * @param importHosts other hosts that may be read from at the wish of people; empty for those of private networks where only this machine reaches the host
 */
public record HostSettings(
        int port,
        String bind,
        Optional<URI> publicUrl,
        Path data,
        boolean demo,
        Optional<Database> database,
        UnsignedPlugins unsignedPlugins,
        LogFormat logFormat,
        Transport transport,
        Access access,
        Optional<Mail> mail,
        Optional<SignOn> signOn,
        Monitoring monitoring,
        List<NamedHost> importHosts) {

    public HostSettings {
        importHosts = List.copyOf(importHosts);
    }

    /** An empty host on this machine only, with the embedded database: what holds when nothing is set but these. */
    public static HostSettings loopback(int port, Path data) {
        return new HostSettings(
                port,
                "127.0.0.1",
                Optional.empty(),
                data,
                false,
                Optional.empty(),
                UnsignedPlugins.ALLOW,
                LogFormat.TEXT,
                Transport.PLAIN,
                Access.LOOPBACK,
                Optional.empty(),
                Optional.empty(),
                Monitoring.NONE,
                List.of());
    }

    /** Whether only this machine connects to the host; a proxy on it may let others in, see {@link #isLocal()}. */
    public boolean isLoopback() {
        return LocalNames.isLoopback(bind);
    }

    /** Whether nobody but people at this machine is meant to reach the host: no proxy lets others in, and no address elsewhere leads here. */
    public boolean isLocal() {
        return isLocal(bind, transport, publicUrl);
    }

    static boolean isLocal(String bind, Transport transport, Optional<URI> publicUrl) {
        return LocalNames.isLoopback(bind)
                && transport.trustedProxies().isEmpty()
                && publicUrl
                        .map(URI::getHost)
                        .filter(host -> !LocalNames.isLoopback(host))
                        .isEmpty();
    }

    /** What to do with plugins that carry no valid signature. */
    public enum UnsignedPlugins {
        ALLOW,
        REFUSE
    }

    /** How log lines are written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * An external database. Printing it does not show the password.
     *
     * @param url JDBC address
     * @param user user of the application
     * @param password the user's password, empty for none
     * @param owner who owns the tables and brings them up to date; empty when the user of the application does
     */
    public record Database(String url, String user, String password, Optional<DatabaseOwner> owner) {

        @Override
        public String toString() {
            return "Database[url=" + url.replaceAll("(?i)(password=)[^&;]*", "$1***") + ", user=" + user
                    + ", password=***, owner=" + owner + "]";
        }
    }

    /**
     * The owner of an external database, used only to prepare it. Printing it does not show the password.
     *
     * @param user who owns the tables and may make roles
     * @param password the owner's password, empty for none
     */
    public record DatabaseOwner(String user, String password) {

        @Override
        public String toString() {
            return "DatabaseOwner[user=" + user + ", password=***]";
        }
    }

    /**
     * How what is sent is kept from others.
     *
     * @param keystore a certificate of one's own; empty without one
     * @param selfSigned whether the host makes a certificate for itself
     * @param trustedProxies whose word on the address and way of their clients counts
     */
    public record Transport(Optional<Keystore> keystore, boolean selfSigned, List<AddressRange> trustedProxies) {

        /** Plain http, no proxy. */
        public static final Transport PLAIN = new Transport(Optional.empty(), false, List.of());

        public Transport {
            trustedProxies = List.copyOf(trustedProxies);
        }

        /** Whether the host itself speaks https. */
        public boolean tls() {
            return selfSigned || keystore.isPresent();
        }
    }

    /**
     * A certificate with its key. Printing it does not show the password.
     *
     * @param file a PKCS12 file
     * @param password of the file and its key
     */
    public record Keystore(Path file, String password) {

        @Override
        public String toString() {
            return "Keystore[file=" + file + ", password=***]";
        }
    }

    /**
     * Who may come in. Printing it does not show the secret.
     *
     * @param openRegistration whether anybody may open a workshop
     * @param rateLimits whether there is a limit to how often somebody may ask
     * @param secret at least 32 characters that this installation's own secrets are sealed with; empty for a key file in the data folder
     */
    public record Access(boolean openRegistration, boolean rateLimits, Optional<String> secret) {

        /** As on this machine only. */
        public static final Access LOOPBACK = new Access(true, false, Optional.empty());

        @Override
        public String toString() {
            return "Access[openRegistration=" + openRegistration + ", rateLimits=" + rateLimits + ", secret=***]";
        }
    }

    /**
     * A server that takes mail. Printing it does not show the password.
     *
     * @param host its name
     * @param port its port
     * @param tls whether it speaks TLS from the beginning; otherwise TLS is begun where the server offers it
     * @param user name to sign in with; empty without
     * @param password of the user; empty without
     * @param from address that mails come from
     */
    public record Mail(String host, int port, boolean tls, String user, String password, String from) {

        @Override
        public String toString() {
            return "Mail[host=" + host + ", port=" + port + ", tls=" + tls + ", user=" + user + ", password=***, from="
                    + from + "]";
        }
    }

    /**
     * A provider of identities (OpenID Connect). Printing it does not show the secret.
     *
     * @param issuer its address, below which its description is found
     * @param clientId what it calls this host
     * @param clientSecret what this host shows it
     * @param name how people know it
     */
    public record SignOn(URI issuer, String clientId, String clientSecret, String name) {

        @Override
        public String toString() {
            return "SignOn[issuer=" + issuer + ", clientId=" + clientId + ", clientSecret=***, name=" + name + "]";
        }
    }

    /**
     * Who watches the host. Printing it does not show the token.
     *
     * @param metricsToken what a monitor shows to read the metrics; empty when only this machine may
     * @param otlpEndpoint where traces are sent; empty for nowhere
     */
    public record Monitoring(Optional<String> metricsToken, Optional<URI> otlpEndpoint) {

        /** Nobody. */
        public static final Monitoring NONE = new Monitoring(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Monitoring[metricsToken=***, otlpEndpoint=" + otlpEndpoint + "]";
        }
    }
}
