package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The answer of a command. */
@Entity
@Table(name = "command_record")
final class CommandRecordRow extends TenantRow {

    @Id
    String commandKey;

    String fingerprint;
    String answer;
    Instant recordedAt;
}
