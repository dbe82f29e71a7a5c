package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A view of a list; without an owner the workshop shares it. */
@Entity
@Table(name = "saved_view")
final class SavedViewRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;

    /** Empty for a shared one. */
    String owner;

    String[] queryNames;
    String[] queryValues;
}
