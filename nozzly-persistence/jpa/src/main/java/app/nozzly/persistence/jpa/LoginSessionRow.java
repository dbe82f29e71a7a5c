package app.nozzly.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who has signed in. When the session was last seen is written by a statement of its own, which leaves the version alone. */
@Entity
@Table(name = "login_session")
final class LoginSessionRow extends VersionedRow {

    @Id
    UUID id;

    UUID accountId;
    String kind;
    String secretHash;
    UUID workshopId;
    boolean secondFactorPassed;
    long generation;
    Instant refreshedAt;
    String address;
    String agent;
    Instant createdAt;

    @Column(updatable = false)
    Instant lastSeenAt;

    Instant expiresAt;
    Instant revokedAt;
}
