package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The end of a workshop's ledger. Whoever locks it appends next. */
@Entity
@Table(name = "ledger_head")
final class LedgerHeadRow extends TenantRow {

    @Id
    UUID id;

    long lastSequence;
}
