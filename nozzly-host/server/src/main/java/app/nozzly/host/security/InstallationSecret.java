package app.nozzly.host.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that an installation is given: by a setting, or in a file that is made at the first start and that nobody else can read. What is sealed
 * or signed here is opened only by hosts with the same secret. Immutable; printing it shows nothing.
 */
public final class InstallationSecret {

    /** The file in the data folder. */
    public static final String FILE = "secret.key";

    private static final String HMAC = "HmacSHA256";
    private static final byte[] SALT = "nozzly installation secret".getBytes(StandardCharsets.UTF_8);

    private final byte[] root;

    private InstallationSecret(String text) {
        this.root = mac(SALT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret of a setting, else of the file in the data folder, which is made when there is none. */
    public static InstallationSecret of(Optional<String> setting, Path data, Secrets secrets) {
        return new InstallationSecret(setting.orElseGet(() -> kept(data.resolve(FILE), secrets)));
    }

    static InstallationSecret of(String text) {
        return new InstallationSecret(text);
    }

    /** A key for one use. Keys of different uses say nothing about each other (HKDF, RFC 5869, one block). */
    byte[] keyFor(String use) {
        return mac(root, (use + '\u0001').getBytes(StandardCharsets.UTF_8));
    }

    /** A function that signs texts for one use. */
    Signature signature(String use) {
        byte[] key = keyFor(use);
        return bytes -> mac(key, bytes);
    }

    /** Signs bytes with a key of its own: HMAC-SHA-256. Thread-safe. */
    @FunctionalInterface
    interface Signature {

        byte[] of(byte[] bytes);

        /** The signature of a text, as text. */
        default String of(String text) {
            return Secrets.text(of(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String kept(Path file, Secrets secrets) {
        try {
            if (!Files.exists(file)) {
                make(file, secrets.token());
            }
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw Refusals.unavailable("secret.empty", file);
            }
            return text;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Written aside and then moved, so that a host that is killed meanwhile leaves no half of a secret. */
    private static void make(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "secret", ".new", onlyOwner());
        try {
            Files.writeString(draft, text + "\n");
            Files.move(draft, file);
        } catch (FileAlreadyExistsException faster) {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "InstallationSecret[***]";
    }
}
