package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A counted part with what its ledger comes to. Quantity, average cost and entries are moved by the ledger alone. */
@Entity
@Table(name = "component")
final class ComponentRow extends VersionedRow {

    @Id
    UUID id;

    long number;
    String name;
    String nameKey;
    String kind;
    String unit;
    String sku;
    BigDecimal minimumQuantity;
    UUID supplierId;
    String notes;
    BigDecimal quantity;
    BigDecimal averageCost;
    String averageCostCurrency;
    long entries;
    boolean active;
    String searchText;
}
