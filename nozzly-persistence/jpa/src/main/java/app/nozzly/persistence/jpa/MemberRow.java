package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who belongs to a workshop. */
@Entity
@Table(name = "member")
final class MemberRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;
    String email;
    String emailKey;
    String role;
    Instant joinedAt;
}
