package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One business. */
@Entity
@Table(name = "workshop")
final class WorkshopRow extends VersionedRow {

    @Id
    UUID id;

    String code;
    String name;
    String currency;
    String timeZone;
    boolean strictWrites;
}
