package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fee schedule that a workshop wrote itself. */
@Entity
@Table(name = "fee_schedule")
final class FeeScheduleRow extends VersionedRow {

    @Id
    String id;

    String content;
}
