package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Optional;

/** The types of reels of a workshop: what an empty reel of each weighs. Thread-safe. */
public final class ReelTypes {

    private static final String REEL_TYPE = "reel_type";

    private final Transactions transactions;
    private final IdSource ids;

    public ReelTypes(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** @throws NozzlyException {@code already_exists} when the name is taken, in any case of letters */
    public ReelType add(OperationContext context, ReelTypeDraft draft) {
        return transactions.write(context, session -> {
            ReelType type = ReelType.of(new ReelTypeId(ids.next()), draft, Version.INITIAL);
            session.repository(ReelTypeRepository.class).insert(type);
            transactions.trail(context, session).created(REEL_TYPE, type.id(), type.name(), type);
            return type;
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such id */
    public ReelType get(OperationContext context, String id) {
        return transactions.read(context, session -> References.reelType(session, id));
    }

    /**
     * A reel type that is to be named by a filament or a spool; a retired one may be.
     *
     * @throws NozzlyException {@code validation_failed} at {@code reel_type_id} when there is no such id
     */
    public Optional<Reel> named(OperationContext context, Optional<ReelTypeId> id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return transactions
                .read(
                        context,
                        session -> session.repository(ReelTypeRepository.class).find(id.get()))
                .map(ReelType::reel)
                .or(() -> {
                    throw NozzlyException.invalid(ReelType.class, "reel_type_id", "reel_type.unknown", id.get());
                });
    }

    public Page<ReelType> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(ReelTypeRepository.class).list(query));
    }

    /**
     * Replaces a reel type. Another weight counts from the next weighing of its reels on; what their ledgers say stays as it was measured.
     *
     * @param version that it was read with; empty to take whatever is there
     * @throws NozzlyException {@code version_conflict} when it was changed since, {@code already_exists} when the name is taken
     */
    public ReelType replace(OperationContext context, String id, Optional<Version> version, ReelTypeDraft draft) {
        return transactions.write(context, session -> {
            ReelType current = References.reelType(session, id);
            return store(
                    context, session, current, ReelType.of(current.id(), draft, version.orElse(current.version())));
        });
    }

    /** Takes a reel type out of use; the filaments and spools that name it keep it. Doing so twice is harmless. */
    public ReelType deactivate(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            ReelType current = References.reelType(session, id);
            Version read = version.orElse(current.version());
            boolean done = !current.active() && read.equals(current.version());
            return done
                    ? current
                    : store(context, session, current, current.withVersion(read).deactivated());
        });
    }

    private ReelType store(OperationContext context, StoreSession session, ReelType current, ReelType changed) {
        ReelType stored = session.repository(ReelTypeRepository.class).update(changed);
        transactions.trail(context, session).changed(REEL_TYPE, stored.id(), stored.name(), current, stored);
        return stored;
    }
}
