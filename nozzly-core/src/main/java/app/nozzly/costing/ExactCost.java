package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;

/** The unrounded figures as numerators over one divisor; divided only when somebody asks. */
record ExactCost(BigDecimal divisor, BigDecimal[] parts, BigDecimal sum) {

    BigDecimal part(CostPart part) {
        return Rounding.quotient(parts[part.ordinal()], divisor);
    }

    BigDecimal total() {
        return Rounding.quotient(sum, divisor);
    }
}
