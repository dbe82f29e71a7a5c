package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry of the audit trail. The three lists of changes are of one length; a missing value is a null in them. */
@Entity
@Table(name = "audit_entry")
final class AuditEntryRow extends TenantRow {

    @Id
    UUID id;

    String action;
    String subjectKind;
    String subjectId;
    String subjectLabel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] changeFields;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] changeBefores;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] changeAfters;

    String actorKind;
    String actorId;
    String actorName;
    String originAddress;
    String originAgent;
    String originRequestId;
    Instant recordedAt;
    String searchText;
}
