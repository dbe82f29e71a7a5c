package app.nozzly.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What a link that works once stands for. Immutable. The secret in the link is kept as its digest only.
 *
 * @param secretHash digest of the secret, its identity
 * @param purpose what it is good for
 * @param account for whom; empty where nobody is known yet
 * @param detail what else belongs to it, for example the new address that is to be confirmed
 * @param createdAt when it was made
 * @param expiresAt until when it is good
 */
public record OneTimeToken(
        String secretHash,
        Purpose purpose,
        Optional<AccountId> account,
        String detail,
        Instant createdAt,
        Instant expiresAt) {

    /** What a link is good for. */
    public enum Purpose {
        /** Makes the first owner of an installation. */
        SET_UP,
        /** Sets a new password. */
        RESET_PASSWORD,
        /** Confirms an e-mail address. */
        CONFIRM_EMAIL,
        /** The second step of a sign-in, after the password. */
        SECOND_FACTOR,
        /** The way back from an OpenID Connect provider. */
        EXTERNAL_SIGN_IN
    }
}
