package app.nozzly.costing;

import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.PrintTime;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * What a run really took. Immutable.
 *
 * @param currency of every amount
 * @param drawn grams really drawn from each spool, purge and waste included, at that spool's cost per gram
 * @param components pieces used by the whole run
 * @param times real times of the whole run
 * @param rates after all overrides; the failure rate is not used
 * @param goodUnits units that can be sold; 0 makes a failed run
 */
public record RunCostInput(
        CurrencyUnit currency,
        List<DrawnMaterial> drawn,
        List<ComponentInput> components,
        RunTimes times,
        CostingRates rates,
        long goodUnits) {

    /**
     * Real times of a run. Immutable.
     *
     * @param print machine time
     * @param setup a person's time before the print
     * @param handling a person's time after it
     */
    public record RunTimes(PrintTime print, PrintTime setup, PrintTime handling) {}

    public RunCostInput {
        drawn = List.copyOf(drawn);
        components = List.copyOf(components);
        if (goodUnits < 0) {
            throw NozzlyException.invalid(RunCostInput.class, "good_units", "good_units.negative", goodUnits);
        }
    }
}
