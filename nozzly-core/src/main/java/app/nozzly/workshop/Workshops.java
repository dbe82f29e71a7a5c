package app.nozzly.workshop;

import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Opening and describing workshops. Thread-safe. */
public final class Workshops {

    private static final String KIND = "workshop";

    private final Transactions transactions;
    private final IdSource ids;
    private final List<OpeningStep> steps;

    /**
     * A service on a store.
     *
     * @param steps run in order for every new workshop
     */
    public Workshops(Transactions transactions, IdSource ids, List<OpeningStep> steps) {
        this.transactions = transactions;
        this.ids = ids;
        this.steps = List.copyOf(steps);
    }

    /** Opens a workshop under a new tenant. */
    public Workshop open(Actor actor, NewWorkshop draft) {
        return open(actor, new TenantId(ids.next()), draft);
    }

    /**
     * Opens a workshop under a tenant id of the caller's choice.
     *
     * @throws NozzlyException {@code already_exists} when that tenant has a workshop
     */
    public Workshop open(Actor actor, TenantId tenant, NewWorkshop draft) {
        return open(OperationContext.of(tenant, actor), draft);
    }

    /**
     * Opens a workshop under the tenant of a context, which also says from where.
     *
     * @throws NozzlyException {@code already_exists} when that tenant has a workshop
     * @throws IllegalArgumentException when the tenant is the installation
     */
    public Workshop open(OperationContext context, NewWorkshop draft) {
        if (context.tenant().equals(TenantId.INSTALLATION)) {
            throw new IllegalArgumentException("the installation is no workshop");
        }
        Workshop workshop = new Workshop(
                context.tenant(),
                draft.code(),
                draft.name(),
                draft.currency(),
                draft.timeZone(),
                false,
                Version.INITIAL);
        return transactions.write(context, session -> {
            session.repository(WorkshopRepository.class).insert(workshop);
            steps.forEach(step -> step.open(session, workshop));
            transactions.trail(context, session).created(KIND, workshop.id(), workshop.name(), workshop);
            return workshop;
        });
    }

    /** The workshop of the context's tenant, if it was opened. */
    public Optional<Workshop> find(OperationContext context) {
        return transactions.read(
                context, session -> session.repository(WorkshopRepository.class).find());
    }

    /** @throws NozzlyException {@code not_found} when the tenant has no workshop */
    public Workshop get(OperationContext context) {
        return transactions.read(context, Workshops::workshop);
    }

    /**
     * Writes new settings.
     *
     * @param changed with the version it was read with
     * @throws NozzlyException {@code validation_failed} when the currency differs, {@code version_conflict} when it was changed meanwhile
     */
    public Workshop update(OperationContext context, Workshop changed) {
        return transactions.write(context, session -> {
            Workshop current = workshop(session);
            Workshop.requireSameCurrency(current.currency(), changed.currency());
            Workshop stored = session.repository(WorkshopRepository.class).update(changed);
            transactions.trail(context, session).changed(KIND, stored.id(), stored.name(), current, stored);
            return stored;
        });
    }

    private static Workshop workshop(StoreSession session) {
        return session.repository(WorkshopRepository.class)
                .find()
                .orElseThrow(() -> NozzlyException.notFound(KIND, ""));
    }
}
