package app.nozzly.identity;

import java.time.Instant;

/**
 * A key that tokens are signed with. Immutable; printing it shows no secret.
 *
 * @param id its name in the header of tokens
 * @param sealedSecret the key, sealed by the host
 * @param createdAt since when tokens are signed with it
 * @param retiresAt until when it signs
 * @param expiresAt until when tokens that it signed are believed
 */
public record SigningKey(String id, String sealedSecret, Instant createdAt, Instant retiresAt, Instant expiresAt) {

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
