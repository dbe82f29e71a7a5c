package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** How many of a component are at a place, and the end of their ledger. Whoever locks it appends next. */
@Entity
@Table(name = "component_stock")
final class ComponentStockRow extends TenantRow {

    @EmbeddedId
    ComponentStockKey key;

    BigDecimal quantity;
    long length;
    byte[] hash;
}
