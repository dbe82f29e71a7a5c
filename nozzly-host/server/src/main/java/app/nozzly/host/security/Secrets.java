package app.nozzly.host.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes random secrets, and digests and compares them. Thread-safe. */
public final class Secrets {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new secret of 32 random bytes as text that fits into links and cookies. */
    public String token() {
        return text(bytes(TOKEN_BYTES));
    }

    /** New random bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The digest under which a random secret is kept: SHA-256. It is no digest for passwords, which can be guessed. */
    public static String digest(String secret) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two texts are the same, found out in a time that does not tell where they differ. */
    public static boolean equal(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as text: base64url without padding. */
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The bytes of a text of {@link #text}.
     *
     * @throws IllegalArgumentException when it is none, or not written as {@link #text} writes it
     */
    public static byte[] bytes(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!text(bytes).equals(text)) {
            throw new IllegalArgumentException("not written in the one way that counts");
        }
        return bytes;
    }
}
