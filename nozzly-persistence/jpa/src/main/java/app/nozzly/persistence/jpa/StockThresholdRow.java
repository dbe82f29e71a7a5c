package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A level below which stock is low. Without a material type it is the workshop's. */
@Entity
@Table(name = "stock_threshold")
final class StockThresholdRow extends VersionedRow {

    @Id
    UUID id;

    @Column(updatable = false)
    String materialKey;

    @Column(updatable = false)
    String materialType;

    @Column(updatable = false)
    String brand;

    @Column(updatable = false)
    String colour;

    @Column(updatable = false)
    String finish;

    @Column(updatable = false)
    BigDecimal diameterMillimetres;

    BigDecimal level;
}
