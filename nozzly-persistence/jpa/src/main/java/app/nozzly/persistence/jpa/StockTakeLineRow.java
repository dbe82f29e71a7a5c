package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What was found of one thing. */
@Entity
@Table(name = "stock_take_line")
final class StockTakeLineRow extends TenantRow {

    @EmbeddedId
    StockTakeLineKey key;

    UUID spoolId;
    UUID componentId;
    UUID locationId;
    BigDecimal expected;
    BigDecimal found;
    BigDecimal released;
    BigDecimal worth;
    String worthCurrency;
    UUID movementId;
}
