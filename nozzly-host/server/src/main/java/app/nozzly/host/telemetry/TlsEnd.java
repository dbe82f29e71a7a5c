package app.nozzly.host.telemetry;

import app.nozzly.host.http.HttpAddress.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when the certificate that the host shows is good. Immutable and thread-safe. */
record TlsEnd(Optional<Tls> tls) {

    /** The earliest end in the keystore; empty when the host shows no certificate, or its file cannot be read now. */
    Optional<Instant> validUntil() {
        return tls.flatMap(TlsEnd::end);
    }

    private static Optional<Instant> end(Tls tls) {
        try (InputStream file = Files.newInputStream(tls.keystore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, tls.password().toCharArray());
            return Collections.list(store.aliases()).stream()
                    .flatMap(alias -> certificate(store, alias))
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Instant::compareTo);
        } catch (IOException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<X509Certificate> certificate(KeyStore store, String alias) {
        try {
            return store.getCertificate(alias) instanceof X509Certificate certificate
                    ? Stream.of(certificate)
                    : Stream.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
