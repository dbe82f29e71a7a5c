package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something made and sold, without its bill of materials. */
@Entity
@Table(name = "product")
final class ProductRow extends VersionedRow {

    @Id
    UUID id;

    String sku;
    String skuKey;
    String name;
    String nameKey;
    String description;
    String category;
    String categoryKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] tags;

    int unitsPerPlate;
    long setupMilliseconds;
    long handlingMilliseconds;
    long printMilliseconds;
    BigDecimal labourRatePerHour;
    String labourRateCurrency;
    BigDecimal powerWatts;
    BigDecimal failure;
    BigDecimal overhead;
    String costBasis;
    boolean singleLot;
    boolean active;
    String searchText;
}
