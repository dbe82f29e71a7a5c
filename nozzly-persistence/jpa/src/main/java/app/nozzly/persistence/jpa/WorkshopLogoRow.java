package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A workshop's picture. */
@Entity
@Table(name = "workshop_logo")
final class WorkshopLogoRow extends VersionedRow {

    @Id
    UUID id;

    String format;
    byte[] image;
}
