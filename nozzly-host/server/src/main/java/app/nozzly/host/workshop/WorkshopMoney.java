package app.nozzly.host.workshop;

import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.workshop.Workshops;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;

/** The currency in which a workshop writes amounts. A workshop never changes it, so each is looked up once. Thread-safe. */
public final class WorkshopMoney {

    private final Workshops workshops;
    private final Map<TenantId, CurrencyUnit> known = new ConcurrentHashMap<>();

    public WorkshopMoney(Workshops workshops) {
        this.workshops = workshops;
    }

    /**
     * The currency of the context's workshop.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when the tenant has no workshop
     */
    public CurrencyUnit currency(OperationContext context) {
        return known.computeIfAbsent(
                context.tenant(), tenant -> workshops.get(context).currency());
    }

    /** Reads amounts that callers wrote for the context's workshop. */
    public Amounts amounts(OperationContext context) {
        return new Amounts(currency(context));
    }
}
