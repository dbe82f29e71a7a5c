package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that tokens are signed with. */
@Entity
@Table(name = "signing_key")
final class SigningKeyRow extends TenantRow {

    @Id
    String id;

    String sealedSecret;
    Instant createdAt;
    Instant retiresAt;
    Instant expiresAt;
}
