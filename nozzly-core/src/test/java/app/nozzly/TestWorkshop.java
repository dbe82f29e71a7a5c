package app.nozzly;

import app.nozzly.catalog.Products;
import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.costing.CostingPolicies;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.costing.ProductCosting;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.Spools;
import app.nozzly.material.Colour;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.pricing.SaleDay;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Store;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.NewWorkshop;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.Workshops;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An open workshop on a memory store with a fixed clock and counted ids. */
public final class TestWorkshop {

    public static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    public final Store store = new MemoryStore();
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final IdSource ids = counted();
    public final SaleDay day = SaleDay.of(clock, session -> ZoneOffset.UTC);
    public final Transactions transactions = new Transactions(store, clock);
    public final Workshops workshops = new Workshops(
            transactions,
            ids,
            List.of(
                    (session, workshop) -> MaterialCatalogue.seed(session),
                    (session, workshop) -> session.repository(CostingPolicyRepository.class)
                            .insert(CostingPolicy.zero(workshop.currency()))));
    public final MaterialCatalogue materials = new MaterialCatalogue(transactions);
    public final Filaments filaments = new Filaments(transactions, ids);
    public final Spools spools = new Spools(transactions, ids, clock);
    public final Allocations allocations = new Allocations(transactions, ids, clock);
    public final Products products = new Products(transactions, ids);
    public final CostingPolicies policies = new CostingPolicies(transactions);
    public final ProductCosting costing = new ProductCosting(transactions);
    public final Workshop workshop =
            workshops.open(Actor.SYSTEM, new NewWorkshop("TEST", "Test workshop", GBP, ZoneId.of("Europe/London")));
    public final OperationContext context = contextOf(workshop.id());

    /** A full spool of a new or known filament, 1,000 g. */
    public Spool spool(String brand, String type, String colour, String price) {
        FilamentDraft filament = FilamentDraft.of(brand, type, Colour.of(colour, "#102030"));
        return spools.add(
                context, NewSpool.of(filament, Grams.of(1000), SpoolDetails.bought(Money.parse("GBP " + price))));
    }

    public static OperationContext contextOf(TenantId tenant) {
        return OperationContext.of(tenant, new Actor(Actor.Kind.USER, "u1", "Ada"));
    }

    /** Even numbers: the odd ones are those of what was found for a use. */
    private static IdSource counted() {
        AtomicLong next = new AtomicLong(2);
        return () -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | next.getAndAdd(2));
    }
}
