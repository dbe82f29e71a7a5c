package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A line of a bill of materials; which columns are filled depends on its kind. */
@Entity
@Table(name = "product_line")
final class ProductLineRow extends TenantRow {

    @EmbeddedId
    ProductLineKey key;

    UUID lineId;
    BigDecimal weight;
    BigDecimal waste;
    Integer slot;
    String materialType;
    String brand;
    String colour;
    String finish;
    BigDecimal diameterMillimetres;
    UUID spoolId;
    String name;
    BigDecimal quantity;
    BigDecimal unitCost;
    String unitCostCurrency;
    UUID innerProductId;
    UUID componentId;
}
