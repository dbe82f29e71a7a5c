package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A small piece of state that several hosts change together. */
@Entity
@Table(name = "shared_state")
final class SharedStateRow extends TenantRow {

    @Id
    String name;

    String content;
    Instant expiresAt;
}
