package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A round of counting and weighing. */
@Entity
@Table(name = "stock_take")
final class StockTakeRow extends VersionedRow {

    @Id
    UUID id;

    long number;
    String place;
    String note;
    int counted;
    int differing;
    BigDecimal worth;
    String worthCurrency;
    Instant takenAt;
    String actorKind;
    String actorId;
    String actorName;
    Instant undoneAt;
}
