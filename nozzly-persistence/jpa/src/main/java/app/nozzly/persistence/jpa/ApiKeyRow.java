package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A key of a program. Its last use is written by a statement of its own, which leaves the version alone. */
@Entity
@Table(name = "api_key")
final class ApiKeyRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

    String secretHash;
    String createdBy;
    UUID makerId;
    Instant createdAt;
    Instant expiresAt;

    @Column(updatable = false)
    Instant lastUsedAt;

    Instant revokedAt;
}
