package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What is claimed of a spool, moved by the ledger alone. */
@Entity
@Table(name = "allocation")
final class AllocationRow extends TenantRow {

    @Id
    UUID id;

    UUID spoolId;
    long sequence;
    String referenceKind;
    String referenceId;
    String reason;
    BigDecimal weight;
    BigDecimal openWeight;
    Instant allocatedAt;
}
