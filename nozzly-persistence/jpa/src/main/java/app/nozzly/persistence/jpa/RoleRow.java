package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A role of a workshop's own. */
@Entity
@Table(name = "role")
final class RoleRow extends VersionedRow {

    @Id
    String code;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] permissions;
}
