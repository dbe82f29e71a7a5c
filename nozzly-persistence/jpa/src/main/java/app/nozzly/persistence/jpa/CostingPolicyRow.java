package app.nozzly.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** The rates of a workshop. */
@Entity
@Table(name = "costing_policy")
final class CostingPolicyRow extends VersionedRow {

    @Id
    UUID id;

    String currency;
    BigDecimal labourRatePerHour;
    BigDecimal powerWatts;
    BigDecimal tariffPerKilowattHour;
    BigDecimal depreciationPerHour;
    BigDecimal maintenancePerHour;
    BigDecimal failure;
    BigDecimal overhead;
    BigDecimal overheadPerUnit;
    BigDecimal overheadPerPrintHour;
    String costBasis;
}
