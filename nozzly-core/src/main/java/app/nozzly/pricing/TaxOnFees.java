package app.nozzly.pricing;

import app.nozzly.pricing.internal.Decimals;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;

/**
 * Tax that a platform charges on its fees, computed once on their sum. Immutable.
 *
 * @param rate fraction of one with at most eight decimals, at most ten
 * @param included true when the fees already hold it, so that it is information only
 * @param waivedWithTaxId true when a seller with a tax number (fact {@code taxId}) does not pay it
 */
public record TaxOnFees(BigDecimal rate, boolean included, boolean waivedWithTaxId) {

    public TaxOnFees {
        rate = Percentage.ofFraction(Decimals.notNegative(rate, "tax_on_fees")).fraction();
        if (rate.compareTo(BigDecimal.TEN) > 0) {
            throw NozzlyException.invalid(
                    TaxOnFees.class,
                    "tax_on_fees",
                    "component.rate",
                    rate.movePointRight(2).toPlainString());
        }
        rate = Decimals.plain(rate);
    }
}
