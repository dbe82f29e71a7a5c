package app.nozzly.access;

import app.nozzly.identity.EmailAddress;
import app.nozzly.problem.Validation;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks a person to join the workshop. Whoever shows its secret may join in its role until it ends; it is used once. Immutable.
 *
 * @param id identity
 * @param email who is asked
 * @param role code of the role that the person gets
 * @param secretHash digest of the secret in the link; the secret itself is kept nowhere
 * @param invitedBy name of who asked, a person or a key
 * @param inviter the person behind it; empty where nobody knows, as for invitations of releases that did not note it
 * @param createdAt when
 * @param expiresAt until when
 */
public record Invitation(
        InvitationId id,
        String email,
        String role,
        String secretHash,
        String invitedBy,
        Optional<MemberId> inviter,
        Instant createdAt,
        Instant expiresAt) {

    public Invitation {
        email = email.strip();
        new Validation(Invitation.class)
                .require(EmailAddress.isValid(email), "email", "email", email)
                .done();
    }
}
