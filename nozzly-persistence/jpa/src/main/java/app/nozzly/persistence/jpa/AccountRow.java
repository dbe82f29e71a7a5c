package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who can sign in. The columns of the second factor are all empty or all full. */
@Entity
@Table(name = "account")
final class AccountRow extends VersionedRow {

    @Id
    UUID id;

    String email;
    String emailKey;
    String name;
    String passwordHash;
    String sealedSecret;
    Long lastStep;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] recoveryHashes;

    boolean active;
    Instant createdAt;
}
