package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A part of a file that somebody sent in. */
@Entity
@Table(name = "kept_file")
final class KeptFileRow extends TenantRow {

    @EmbeddedId
    KeptFileKey key;

    String name;
    Instant keptAt;
    byte[] content;
}
