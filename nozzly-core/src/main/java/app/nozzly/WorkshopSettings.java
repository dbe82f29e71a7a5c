package app.nozzly;

import app.nozzly.catalog.ProductRepository;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.CostingPolicies;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.costing.CostingPolicyRepository;
import app.nozzly.inventory.ComponentRepository;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.pricing.SalesChannelRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.WorkshopRepository;
import org.joda.money.CurrencyUnit;

/** The workshop and its costing rates as one thing: read at one moment, changed together or not at all. Thread-safe. */
public final class WorkshopSettings {

    private final Transactions transactions;

    public WorkshopSettings(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws NozzlyException {@code not_found} when the tenant has no workshop */
    public WorkshopProfile get(OperationContext context) {
        return transactions.read(context, WorkshopSettings::profile);
    }

    /** Whether the currency may still change: there is no filament, product, channel or component yet, so no amount but the rates. */
    public boolean mayChangeCurrency(OperationContext context) {
        return transactions.read(context, WorkshopSettings::isEmpty);
    }

    /**
     * Writes what differs from the stored profile.
     *
     * @param changed both with the versions they were read with
     * @throws NozzlyException {@code validation_failed} when the currency changes although amounts are stored in it, or the rates are in another one,
     *     {@code version_conflict} when either was changed meanwhile
     */
    public WorkshopProfile update(OperationContext context, WorkshopProfile changed) {
        return transactions.write(context, session -> {
            WorkshopProfile current = profile(session);
            if (!current.version().equals(changed.version())) {
                throw NozzlyException.versionConflict(
                        "workshop", current.workshop().code());
            }
            requireCurrency(session, current, changed);
            WorkshopProfile stored = new WorkshopProfile(
                    store(session, current.workshop(), changed.workshop()),
                    store(session, current.policy(), changed.policy()));
            tell(transactions.trail(context, session), current, stored);
            return stored;
        });
    }

    private static void tell(Trail trail, WorkshopProfile before, WorkshopProfile after) {
        Workshop workshop = after.workshop();
        trail.changed("workshop", workshop.id(), workshop.name(), before.workshop(), workshop);
        CostingPolicy policy = after.policy();
        trail.changed(CostingPolicies.KIND, workshop.id(), policy.label(), before.policy(), policy);
    }

    private static WorkshopProfile profile(StoreSession session) {
        Workshop workshop = session.repository(WorkshopRepository.class)
                .find()
                .orElseThrow(() -> NozzlyException.notFound("workshop", ""));
        return new WorkshopProfile(
                workshop, session.repository(CostingPolicyRepository.class).get());
    }

    private static void requireCurrency(StoreSession session, WorkshopProfile current, WorkshopProfile changed) {
        CurrencyUnit wanted = changed.workshop().currency();
        if (!isEmpty(session)) {
            Workshop.requireSameCurrency(current.workshop().currency(), wanted);
        }
        Workshop.requireSameCurrency(wanted, changed.policy().currency());
    }

    private static boolean isEmpty(StoreSession session) {
        ListQuery first = ListQuery.first(1);
        return session.repository(FilamentRepository.class).list(first).total() == 0
                && session.repository(ProductRepository.class).list(first).total() == 0
                && session.repository(SalesChannelRepository.class).list(first).total() == 0
                && session.repository(ComponentRepository.class).list(first).total() == 0;
    }

    private static Workshop store(StoreSession session, Workshop current, Workshop changed) {
        return current.equals(changed)
                ? current
                : session.repository(WorkshopRepository.class).update(changed);
    }

    private static CostingPolicy store(StoreSession session, CostingPolicy current, CostingPolicy changed) {
        return current.equals(changed)
                ? current
                : session.repository(CostingPolicyRepository.class).update(changed);
    }
}
