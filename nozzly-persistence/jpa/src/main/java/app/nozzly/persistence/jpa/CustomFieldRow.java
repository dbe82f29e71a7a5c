package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A field that a workshop adds. */
@Entity
@Table(name = "custom_field")
final class CustomFieldRow extends VersionedRow {

    @Id
    UUID id;

    String owner;
    String fieldKey;
    String name;
    String type;
    String unit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] choices;

    int position;
    boolean listed;
    boolean active;
}
