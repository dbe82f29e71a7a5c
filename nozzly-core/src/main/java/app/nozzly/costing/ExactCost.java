package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;

/** The unrounded figures as numerators over one divisor; divided only when somebody asks. */
record ExactCost(Exact divisor, Exact[] parts, Exact sum) {

    BigDecimal part(CostPart part) {
        return Rounding.quotient(parts[part.ordinal()].value(), divisor.value());
    }

    BigDecimal total() {
        return Rounding.quotient(sum.value(), divisor.value());
    }
}
