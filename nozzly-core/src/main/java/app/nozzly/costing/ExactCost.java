package app.nozzly.costing;

import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** The unrounded figures as numerators over one divisor; divided only when somebody asks. */
record ExactCost(Exact divisor, Exact[] parts, Exact sum) {

    /** How its figures become whole minor units. */
    LargestRemainder rounding(CurrencyUnit currency) {
        return new LargestRemainder(divisor, currency.getDecimalPlaces());
    }

    BigDecimal part(CostPart part) {
        return Rounding.quotient(parts[part.ordinal()].value(), divisor.value());
    }

    BigDecimal total() {
        return Rounding.quotient(sum.value(), divisor.value());
    }
}
