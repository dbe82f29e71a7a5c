package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A kind of reel. */
@Entity
@Table(name = "reel_type")
final class ReelTypeRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;
    String brand;
    String material;
    BigDecimal emptyWeight;
    String notes;
    boolean active;
    String searchText;
}
