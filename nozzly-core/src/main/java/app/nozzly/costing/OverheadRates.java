package app.nozzly.costing;

import app.nozzly.quantity.Percentage;
import org.joda.money.BigMoney;

/**
 * The part of rent, software and the like that each unit carries. Immutable.
 *
 * @param fraction of material, components, labour, machine and failure together, not negative
 * @param perUnit for each unit
 * @param perPrintHour for each hour of printing
 */
public record OverheadRates(Percentage fraction, BigMoney perUnit, BigMoney perPrintHour) {

    public OverheadRates {
        Amounts.requireNotNegative("overhead_percent", fraction.fraction());
        Amounts.requireNotNegative("overhead_per_unit", perUnit.getAmount());
        Amounts.requireNotNegative("overhead_per_print_hour", perPrintHour.getAmount());
    }
}
