package app.nozzly.host.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.workshop.Workshops;
import org.joda.money.CurrencyUnit;

/** The currency in which a workshop writes amounts. Thread-safe. */
public final class WorkshopMoney {

    private final Workshops workshops;

    public WorkshopMoney(Workshops workshops) {
        this.workshops = workshops;
    }

    /**
     * The currency of the context's workshop.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when the tenant has no workshop
     */
    public CurrencyUnit currency(OperationContext context) {
        return workshops.get(context).currency();
    }

    /** Reads amounts that callers wrote for the context's workshop. */
    public Amounts amounts(OperationContext context) {
        return new Amounts(currency(context));
    }
}
