package app.nozzly.host.http;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server speaks to the network. Stateless. */
final class Connectors {

    /** Bytes per second below which a body is given up, so that nobody holds a thread by sending next to nothing. */
    private static final long SLOWEST_BODY = 10;

    private Connectors() {}

    static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setMinRequestDataRate(SLOWEST_BODY);
    }

    /** HTTP/1.1 over TLS 1.2 or later. */
    static ServerConnector secure(Server server, HttpConfiguration plain, HttpAddress address, HttpAddress.Tls tls) {
        HttpConfiguration http = new HttpConfiguration(plain);
        // Readers come by address as often as by name, and the gate checks the name.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(context(tls), "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(address.bind());
        connector.setPort(address.port());
        return connector;
    }

    private static SslContextFactory.Server context(HttpAddress.Tls tls) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePath(tls.keystore().toUri().toString());
        context.setKeyStorePassword(tls.password());
        context.setSniRequired(false);
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        try {
            context.start();
        } catch (Exception unreadable) {
            throw new NozzlyException(
                    CommonError.UNAVAILABLE,
                    Message.of(Connectors.class, "keystore.unreadable", tls.keystore()),
                    unreadable);
        }
        return context;
    }
}
