package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place to sell. */
@Entity
@Table(name = "sales_channel")
final class SalesChannelRow extends VersionedRow {

    @Id
    UUID id;

    String name;
    String nameKey;
    String kind;
    String currency;
    String feeSchedule;
    BigDecimal tax;
    boolean taxIncluded;
    BigDecimal shippingCharged;
    BigDecimal shippingPaid;
    String priceEnding;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] factNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] factValues;

    boolean active;
}
