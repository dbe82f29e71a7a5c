package app.nozzly.host.members;

import app.nozzly.access.Invitation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An invitation as it is written; printing it shows no link. Immutable. */
record InvitationJson(
        UUID id,
        String email,
        String role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<String> link) {

    static InvitationJson of(Invitation invitation, Optional<String> link) {
        return new InvitationJson(
                invitation.id().value(),
                invitation.email(),
                invitation.role(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt(),
                link);
    }

    @Override
    public String toString() {
        return "InvitationJson[" + id + "]";
    }
}
