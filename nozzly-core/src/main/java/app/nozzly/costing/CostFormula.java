package app.nozzly.costing;

import app.nozzly.problem.NozzlyException;

/**
 * The cost of one good unit. Pure: the same input gives the same breakdown. Thread-safe.
 *
 * <pre>
 * material     = Σ weight × (1 + waste) × cost per gram
 * components   = Σ quantity × unit cost
 * labour       = (setup ÷ units per plate + handling) × labour per hour
 * machine      = P × (watts ÷ 1000 × tariff + depreciation + maintenance)          P = print hours
 * failure      = (material + machine) × f ÷ (1 − f)
 * overhead     = fraction × (sum of the above) + per unit + per print hour × P
 * sub-products = Σ quantity × their own unrounded total
 * total        = sum of all
 * </pre>
 *
 * <p>Every figure is kept as an exact numerator over one common divisor; the only rounding is that of the results. The total is rounded half up to
 * the minor unit, the parts and then the lines of each part by largest remainder, so that they sum.
 */
public final class CostFormula {

    private CostFormula() {}

    /**
     * The breakdown of one unit.
     *
     * @throws NozzlyException {@code validation_failed} when the cost is larger than can be counted in minor units
     * @throws org.joda.money.CurrencyMismatchException when a price or rate is not in the input's currency
     */
    public static CostBreakdown unitCost(UnitCostInput input) {
        try {
            return new CostTally(input).breakdown();
        } catch (ArithmeticException beyondLong) {
            NozzlyException refusal = NozzlyException.invalid(CostFormula.class, "total", "cost.too_large");
            refusal.initCause(beyondLong);
            throw refusal;
        }
    }
}
