package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A product of a brand. */
@Entity
@Table(name = "filament")
final class FilamentRow extends VersionedRow {

    @Id
    UUID id;

    long number;
    UUID brandId;
    String name;
    String nameKey;
    String materialType;
    String materialTypeKey;
    String colourName;
    String colourNameKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] colourCodes;

    String colourPattern;
    String finish;
    BigDecimal diameterMillimetres;
    BigDecimal density;
    BigDecimal price;
    String priceCurrency;
    BigDecimal netWeight;
    BigDecimal emptySpoolWeight;
    UUID reelTypeId;
    BigDecimal standardCostPerGram;
    String standardCostCurrency;
    String searchText;
    String customValues;
}
