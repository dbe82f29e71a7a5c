package app.nozzly.host;

import app.nozzly.host.config.LocalNames;
import app.nozzly.host.http.HttpAddress;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A certificate that the host makes for itself with the tool that comes with Java, for all addresses and names of this machine. It is made anew before it
 * ends and when the machine has got another address. Browsers warn once; its fingerprint tells whether it is the right one.
 */
final class SelfSignedCertificate {

    private static final String ALIAS = "nozzly";
    private static final int VALID_DAYS = 397;
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final int PASSWORD_BYTES = 24;
    private static final long LONGEST_SECONDS = 60;

    private final Path folder;
    private final Clock clock;

    /** In a folder of its own, which nobody else can read. */
    SelfSignedCertificate(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The certificate, made if there is none that holds.
     *
     * @throws NozzlyException {@code unavailable} when Java's tool cannot make one
     */
    HttpAddress.Tls get() {
        try {
            SortedSet<String> names = new TreeSet<>(LocalNames.names());
            names.addAll(LocalNames.addresses());
            Optional<HttpAddress.Tls> present = present();
            if (present.isPresent() && holds(certificate(present.get()), names)) {
                return present.get();
            }
            return make(names);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (GeneralSecurityException unreadable) {
            throw unavailable(unreadable.toString());
        }
    }

    /** How the certificate of a file is told from others: SHA-256 of all of it. */
    static String fingerprint(HttpAddress.Tls tls) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(certificate(tls).getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (GeneralSecurityException unreadable) {
            throw unavailable(unreadable.toString());
        }
    }

    private Path keystore() {
        return folder.resolve("self-signed.p12");
    }

    private Path password() {
        return folder.resolve("self-signed.password");
    }

    private Optional<HttpAddress.Tls> present() throws IOException {
        return Files.exists(keystore()) && Files.exists(password())
                ? Optional.of(new HttpAddress.Tls(keystore(), Files.readString(password())))
                : Optional.empty();
    }

    private static X509Certificate certificate(HttpAddress.Tls tls) throws IOException, GeneralSecurityException {
        KeyStore keystore = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(tls.keystore())) {
            keystore.load(file, tls.password().toCharArray());
        }
        return (X509Certificate) keystore.getCertificate(keystore.aliases().nextElement());
    }

    private boolean holds(X509Certificate certificate, Set<String> names) throws GeneralSecurityException {
        Instant last = clock.instant().plus(RENEWED_BEFORE);
        Collection<List<?>> known =
                Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        Set<String> covered =
                known.stream().map(entry -> plain(String.valueOf(entry.get(1)))).collect(Collectors.toSet());
        return certificate.getNotAfter().toInstant().isAfter(last)
                && names.stream().map(SelfSignedCertificate::plain).allMatch(covered::contains);
    }

    /** An address in one way of writing, for there are several for those of version 6. */
    private static String plain(String name) {
        return app.nozzly.host.config.AddressRange.address(name)
                .map(java.net.InetAddress::getHostAddress)
                .orElse(name);
    }

    private HttpAddress.Tls make(Set<String> names) throws IOException {
        Files.createDirectories(folder);
        String secret = secret();
        write(password(), secret);
        Path fresh = folder.resolve("fresh-" + ProcessHandle.current().pid() + ".p12");
        Files.deleteIfExists(fresh);
        run(command(fresh, names));
        protect(fresh);
        Files.move(fresh, keystore(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new HttpAddress.Tls(keystore(), secret);
    }

    private static String secret() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The password stands in a file, for other users of this machine can read the words of a command. */
    private List<String> command(Path fresh, Set<String> names) {
        String alternatives = names.stream()
                .map(name -> (name.matches(".*:.*|[\\d.]+") ? "ip:" : "dns:") + name)
                .collect(Collectors.joining(","));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                String.valueOf(VALID_DAYS),
                "-dname",
                "CN=Nozzly",
                "-ext",
                "SAN=" + alternatives,
                "-ext",
                "EKU=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                fresh.toString(),
                "-storepass:file",
                password().toString());
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw unavailable(said.strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped.toString());
        } finally {
            process.destroy();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        protect(file);
        Files.writeString(file, text);
    }

    private static void protect(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static NozzlyException unavailable(String reason) {
        return new NozzlyException(
                CommonError.UNAVAILABLE, Message.of(SelfSignedCertificate.class, "certificate.refused", reason));
    }
}
