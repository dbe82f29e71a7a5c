package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A workshop that a person may belong to. */
@Entity
@Table(name = "affiliation")
final class AffiliationRow extends TenantRow {

    @EmbeddedId
    AffiliationKey key;

    Instant notedAt;
    Instant lastUsedAt;
}
