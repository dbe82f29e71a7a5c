package app.nozzly.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** The target by which a product is priced on a channel. */
@Entity
@Table(name = "price_rule")
final class PriceRuleRow extends VersionedRow {

    @EmbeddedId
    PriceRuleKey key;

    String kind;
    BigDecimal target;
}
