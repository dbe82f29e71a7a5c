package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A place to buy. */
@Entity
@Table(name = "supplier")
final class SupplierRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;
    String contactPerson;
    String email;
    String phone;
    String website;
    String currency;
    Integer leadTimeDays;
    BigDecimal minimumOrder;
    String notes;
    boolean active;
    String searchText;
}
