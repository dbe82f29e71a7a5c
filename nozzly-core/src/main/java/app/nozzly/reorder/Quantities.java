package app.nozzly.reorder;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;

/** Checks and the one rounding step shared by this package. */
final class Quantities {

    static final MathContext DIGITS = MathContext.DECIMAL128;

    private Quantities() {}

    static void requireNotNegative(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw NozzlyException.invalid(Quantities.class, field, "reorder.negative", field, value.toPlainString());
        }
    }

    static void requirePositive(String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw NozzlyException.invalid(
                    Quantities.class, field, "reorder.not_positive", field, value.toPlainString());
        }
    }

    /** Half up to the nine decimals of the ledger, so that 3 × 10 ÷ 3 meets a stock of 10. */
    static BigDecimal rounded(BigDecimal value) {
        return Rounding.halfUp(value, Grams.SCALE);
    }
}
