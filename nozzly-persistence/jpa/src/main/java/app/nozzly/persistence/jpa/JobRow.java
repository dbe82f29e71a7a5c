package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of long work. */
@Entity
@Table(name = "job")
final class JobRow extends VersionedRow {

    @Id
    UUID id;

    String kind;
    String kindKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] argumentNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] argumentValues;

    String state;
    long done;
    long total;
    String note;
    int attempts;
    boolean cancelRequested;
    String outcome;
    String actorKind;
    String actorId;
    String actorName;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    String searchText;
}
