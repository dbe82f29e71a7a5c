package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who a person is at another provider. */
@Entity
@Table(name = "external_identity")
final class ExternalIdentityRow extends TenantRow {

    @EmbeddedId
    ExternalIdentityKey key;

    UUID accountId;
    Instant linkedAt;
}
