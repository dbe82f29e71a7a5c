package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An invitation that is not answered yet. */
@Entity
@Table(name = "invitation")
final class InvitationRow extends TenantRow {

    @Id
    UUID id;

    String email;
    String role;
    String secretHash;
    String invitedBy;
    UUID inviterId;
    Instant createdAt;
    Instant expiresAt;
}
