package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.ErrorPages;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.host.http.HttpLimits;
import app.nozzly.host.http.HttpSeams;
import app.nozzly.host.http.HttpServer;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.http.RateLimits;
import app.nozzly.host.mirror.MirrorFeature;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host with a certificate that it made for itself, asked over a real connection. */
@Tag("slow")
class SecureServerTest {

    @TempDir
    private Path folder;

    private HttpServer server(HttpAddress.Tls tls, String bind) {
        HttpAddress address = new HttpAddress(bind, 0, Optional.empty(), Optional.of(tls), List.of());
        HttpSeams seams = new HttpSeams(
                new JsonFormat(),
                KnownCallers.strangers(() -> OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM)),
                RateLimits.NONE,
                new RecentAnswers(),
                context -> false,
                ErrorPages.plain(),
                Clock.systemUTC());
        return new HttpServer(address, HttpLimits.standard(folder), seams, Set.of(new MirrorFeature()));
    }

    private SelfSignedCertificate certificate() {
        return new SelfSignedCertificate(folder.resolve("tls"), Clock.systemUTC());
    }

    /** A context that trusts exactly one certificate. */
    private static SSLContext trusting(HttpAddress.Tls tls) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(tls.keystore())) {
            own.load(file, tls.password().toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nozzly", own.getCertificate("nozzly"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBrowserThatTrustsTheCertificateIsServed() throws Exception {
        HttpAddress.Tls tls = certificate().get();
        try (HttpServer server = server(tls, "127.0.0.1").start()) {
            assertTrue(server.url().startsWith("https://127.0.0.1:"), server.url());
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(tls)).build();
            HttpResponse<String> page = get(client, server.url() + "/sight");
            assertEquals(200, page.statusCode());
            assertEquals(
                    "max-age=31536000",
                    page.headers().firstValue("Strict-Transport-Security").orElse(""));
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.startsWith("__Host-nozzly_csrf=") && cookie.contains("Secure"), cookie);
            assertEquals(
                    404,
                    get(client, "https://localhost:" + server.port() + "/none").statusCode());
            assertThrows(SSLException.class, () -> get(HttpClient.newHttpClient(), server.url() + "/sight"));
        }
    }

    @Test
    void onAllAddressesItIsFoundByEach() throws Exception {
        HttpAddress.Tls tls = certificate().get();
        try (HttpServer server = server(tls, "0.0.0.0").start()) {
            assertEquals("https://localhost:" + server.port(), server.url());
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(tls)).build();
            for (String address : app.nozzly.host.config.LocalNames.addresses()) {
                if (!address.contains(":")) {
                    assertEquals(
                            200,
                            get(client, "https://" + address + ":" + server.port() + "/sight")
                                    .statusCode(),
                            address);
                }
            }
        }
    }

    @Test
    void oldTlsAndPlainHttpAreNotSpoken() throws Exception {
        HttpAddress.Tls tls = certificate().get();
        try (HttpServer server = server(tls, "127.0.0.1").start()) {
            for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
                assertEquals(protocol, handshake(server, tls, protocol));
            }
            assertThrows(IOException.class, () -> handshake(server, tls, "TLSv1.1"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] said = socket.getInputStream().readAllBytes();
                assertFalse(new String(said, StandardCharsets.ISO_8859_1).contains("HTTP/1.1 200"));
            }
        }
    }

    private static String handshake(HttpServer server, HttpAddress.Tls tls, String protocol) throws Exception {
        try (SSLSocket socket = (SSLSocket)
                trusting(tls).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void theCertificateIsKeptUntilShortlyBeforeItEnds() throws Exception {
        String print = SelfSignedCertificate.fingerprint(certificate().get());
        assertTrue(print.matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), print);
        assertEquals(print, SelfSignedCertificate.fingerprint(certificate().get()));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(370));
        HttpAddress.Tls renewed = new SelfSignedCertificate(folder.resolve("tls"), later).get();
        assertNotEquals(print, SelfSignedCertificate.fingerprint(renewed));
        for (String file : List.of("self-signed.p12", "self-signed.password")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("tls").resolve(file))));
        }
        assertFalse(renewed.toString().contains(renewed.password()));
    }

    @Test
    void aKeystoreThatCannotBeReadIsSaid() throws Exception {
        HttpAddress.Tls tls = certificate().get();
        HttpAddress.Tls wrong = new HttpAddress.Tls(tls.keystore(), "guessed");
        NozzlyException refused = assertThrows(
                NozzlyException.class, () -> server(wrong, "127.0.0.1").start());
        assertTrue(refused.getMessage().contains("nozzly.tls.keystore.password"), refused.getMessage());
        assertFalse(refused.getMessage().contains("guessed"));
    }
}
