package app.nozzly.host.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is stored but must not be read from the store: AES-256-GCM with a key of the installation's secret. Immutable and thread-safe. */
public final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final Secrets secrets;

    public Sealed(InstallationSecret installation, Secrets secrets) {
        this.key = new SecretKeySpec(installation.keyFor("seal"), "AES");
        this.secrets = secrets;
    }

    /**
     * Seals bytes.
     *
     * @param place what they belong to; they can be opened only under the same
     */
    public String seal(byte[] plain, String place) {
        byte[] nonce = secrets.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place).orElseThrow();
        return Secrets.text(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /** What was sealed; empty when it was sealed with another secret or for another place, or is damaged. */
    public Optional<byte[]> open(String text, String place) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Secrets.bytes(text));
            if (bytes.remaining() < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return run(Cipher.DECRYPT_MODE, nonce, sealed, place);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] input, String place) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException unfit) {
            if (mode == Cipher.ENCRYPT_MODE) {
                throw new IllegalStateException(unfit);
            }
            return Optional.empty();
        }
    }
}
