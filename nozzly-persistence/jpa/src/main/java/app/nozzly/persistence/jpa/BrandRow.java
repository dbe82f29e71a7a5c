package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A maker of filaments. */
@Entity
@Table(name = "brand")
final class BrandRow extends VersionedRow {

    @Id
    UUID id;

    long number;
    String name;
    String nameKey;
}
