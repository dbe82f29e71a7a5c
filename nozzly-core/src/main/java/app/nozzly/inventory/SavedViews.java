package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Views of the list of spools: of one person, or shared in the workshop. What is somebody else's own is not there for others. Thread-safe. */
public final class SavedViews {

    private static final String VIEW = "saved_view";

    /** Most views of one person, or of the workshop. */
    private static final int MOST = 100;

    private final Transactions transactions;
    private final IdSource ids;

    public SavedViews(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** The caller's own and the shared ones, by name. */
    public List<SavedView> list(OperationContext context) {
        return transactions.read(context, session -> repository(session).of(owner(context)));
    }

    /** @throws NozzlyException {@code not_found} when there is no such id, or it is somebody else's own */
    public SavedView get(OperationContext context, String id) {
        return transactions.read(context, session -> find(context, session, id));
    }

    /** @throws NozzlyException {@code already_exists} when the caller, or the workshop, has one of that name */
    public SavedView add(OperationContext context, SavedViewDraft draft) {
        return transactions.write(context, session -> {
            boolean own = draft.audience() == SavedViewDraft.Audience.OWN;
            long same = repository(session).of(owner(context)).stream()
                    .filter(view -> view.owner().isPresent() == own)
                    .count();
            if (same >= MOST) {
                throw NozzlyException.invalid(SavedViews.class, "name", "view.many", MOST);
            }
            SavedView view = view(context, new SavedViewId(ids.next()), draft, Version.INITIAL);
            repository(session).insert(view);
            transactions.trail(context, session).created(VIEW, view.id(), view.name(), view);
            return view;
        });
    }

    /** @throws NozzlyException {@code version_conflict} when it was changed since it was read, {@code already_exists} when the name is taken */
    public SavedView replace(OperationContext context, String id, Optional<Version> version, SavedViewDraft draft) {
        return transactions.write(context, session -> {
            SavedView present = find(context, session, id);
            SavedView stored =
                    repository(session).update(view(context, present.id(), draft, version.orElse(present.version())));
            transactions.trail(context, session).changed(VIEW, stored.id(), stored.name(), present, stored);
            return stored;
        });
    }

    /** @throws NozzlyException {@code version_conflict} when it was changed since it was read */
    public SavedView remove(OperationContext context, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            SavedView present = find(context, session, id);
            repository(session).delete(present.id(), version.orElse(present.version()));
            transactions.trail(context, session).removed(VIEW, present.id(), present.name(), present);
            return present;
        });
    }

    private static SavedView view(OperationContext context, SavedViewId id, SavedViewDraft draft, Version version) {
        Optional<String> owner =
                draft.audience() == SavedViewDraft.Audience.OWN ? Optional.of(owner(context)) : Optional.empty();
        return new SavedView(id, draft.name(), owner, draft.query(), version);
    }

    private static SavedView find(OperationContext context, StoreSession session, String id) {
        return References.id(id)
                .flatMap(known -> repository(session).find(new SavedViewId(known)))
                .filter(view -> view.isFor(owner(context)))
                .orElseThrow(() -> NozzlyException.notFound("saved view", id));
    }

    private static String owner(OperationContext context) {
        return context.actor().id();
    }

    private static SavedViewRepository repository(StoreSession session) {
        return session.repository(SavedViewRepository.class);
    }
}
