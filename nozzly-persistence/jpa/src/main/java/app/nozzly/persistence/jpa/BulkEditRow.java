package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A change of many spools. */
@Entity
@Table(name = "bulk_edit")
final class BulkEditRow extends VersionedRow {

    @Id
    UUID id;

    int chosen;
    int changed;
    Instant editedAt;
    String actorKind;
    String actorId;
    String actorName;
    Instant undoneAt;
    int kept;
}
