package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number handed out under a name. */
@Entity
@Table(name = "number_counter")
final class NumberCounterRow extends TenantRow {

    @Id
    String name;

    long lastNumber;
}
