package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One entry of the ledger: inserted and read, nothing else. */
@Entity
@Table(name = "stock_movement")
final class StockMovementRow extends TenantRow {

    @Id
    UUID id;

    UUID spoolId;
    long sequence;
    String type;
    BigDecimal weightDelta;
    BigDecimal balanceAfter;
    byte[] hash;
    String reason;
    String referenceKind;
    String referenceId;
    UUID reverses;
    UUID allocationId;
    Instant occurredAt;
    Instant recordedAt;
    String actorKind;
    String actorId;
    String actorName;
}
