package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a link that works once stands for. */
@Entity
@Table(name = "one_time_token")
final class OneTimeTokenRow extends TenantRow {

    @Id
    String secretHash;

    String purpose;
    UUID accountId;
    String detail;
    Instant createdAt;
    Instant expiresAt;
}
