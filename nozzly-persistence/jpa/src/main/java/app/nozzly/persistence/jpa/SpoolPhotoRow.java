package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The picture of a spool. */
@Entity
@Table(name = "spool_photo")
final class SpoolPhotoRow extends TenantRow {

    @Id
    UUID spoolId;

    int width;
    int height;
    byte[] content;
}
