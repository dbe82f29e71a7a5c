package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One entry of a component's ledger: inserted and read, nothing else. */
@Entity
@Table(name = "component_movement")
final class ComponentMovementRow extends TenantRow {

    @Id
    UUID id;

    UUID componentId;
    UUID locationId;
    long sequence;
    long position;
    String type;
    BigDecimal quantityDelta;
    BigDecimal balanceAfter;
    BigDecimal totalAfter;
    BigDecimal unitCost;
    BigDecimal averageBefore;
    BigDecimal averageAfter;
    String currency;
    String reason;
    String referenceKind;
    String referenceId;
    String lotNumber;
    UUID supplierId;
    UUID reverses;
    Instant occurredAt;
    Instant recordedAt;
    String actorKind;
    String actorId;
    String actorName;
    byte[] hash;
}
