package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A place where stock stands. */
@Entity
@Table(name = "location")
final class LocationRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;
    String kind;
    String notes;
    boolean active;
    String searchText;
}
