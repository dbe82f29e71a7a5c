package app.nozzly.host.demo;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.Workshop;
import java.time.Clock;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** Fills an empty store with a small business that has been printing for months: spools, parts, products, channels, costing rates. */
public final class DemoWorkshop {

    static final CurrencyUnit CURRENCY = CurrencyUnit.of("GBP");

    private final Nozzly nozzly;
    private final Clock clock;

    public DemoWorkshop(Nozzly nozzly, Clock clock) {
        this.nozzly = nozzly;
        this.clock = clock;
    }

    /** Opens the workshop under a tenant and fills it. */
    public Workshop fill(TenantId tenant) {
        Workshop workshop = nozzly.workshops()
                .open(
                        Actor.SYSTEM,
                        tenant,
                        new NewWorkshop("EMBER", "Ember & Layer", CURRENCY, ZoneId.of("Europe/London")));
        OperationContext context = OperationContext.of(tenant, new Actor(Actor.Kind.SYSTEM, "demo", "Demo"));
        new DemoRates(nozzly).write(context);
        new DemoSpools(nozzly, clock).write(context);
        new DemoReels(nozzly).write(context);
        new DemoParts(nozzly, clock).write(context);
        new DemoProducts(nozzly).write(context);
        new DemoChannels(nozzly).write(context);
        return workshop;
    }
}
