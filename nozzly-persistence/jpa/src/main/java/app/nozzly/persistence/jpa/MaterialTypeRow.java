package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A kind of plastic. */
@Entity
@Table(name = "material_type")
final class MaterialTypeRow extends VersionedRow {

    @Id
    String codeKey;

    String code;
    String name;
    String nameKey;
    BigDecimal density;
    Integer nozzleLowest;
    Integer nozzleHighest;
    Integer bedLowest;
    Integer bedHighest;
    String searchText;
}
