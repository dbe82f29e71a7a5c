package app.nozzly.plugin.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** Checks the detached Ed25519 signature {@code <package>.zip.sig}, raw or in base64, over all bytes of the package. */
final class SignatureCheck {

    private static final int SIGNATURE_BYTES = 64;
    private static final int LARGEST_FILE = 1024;

    private final UnsignedPlugins unsigned;
    private final List<PublicKey> trusted;

    SignatureCheck(UnsignedPlugins unsigned, List<PublicKey> trusted) {
        this.unsigned = unsigned;
        this.trusted = trusted;
    }

    /** Whether a trusted key signed the package; refuses it when that is required, or when a signature is there that fits no key. */
    boolean check(Path zip, byte[] content) {
        Path file = zip.resolveSibling(zip.getFileName() + ".sig");
        if (!Files.exists(file)) {
            if (unsigned == UnsignedPlugins.REFUSE) {
                throw new RefusedPackage("signature.missing", file.getFileName());
            }
            return false;
        }
        boolean valid = trusted.stream().anyMatch(key -> fits(key, content, signature(file)));
        if (!valid && (unsigned == UnsignedPlugins.REFUSE || !trusted.isEmpty())) {
            throw new RefusedPackage("signature.wrong", file.getFileName());
        }
        return valid;
    }

    private static byte[] signature(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return new byte[0];
            }
            byte[] content = Files.readAllBytes(file);
            return content.length == SIGNATURE_BYTES
                    ? content
                    : Base64.getMimeDecoder().decode(content);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    private static boolean fits(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }
}
