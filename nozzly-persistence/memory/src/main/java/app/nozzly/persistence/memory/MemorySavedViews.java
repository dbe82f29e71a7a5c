package app.nozzly.persistence.memory;

import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewId;
import app.nozzly.inventory.SavedViewRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Views by id and owner. */
record MemorySavedViews(MemorySession session) implements SavedViewRepository {

    @Override
    public void insert(SavedView view) {
        requireFree(view);
        session.write().savedViews.insert(view);
    }

    @Override
    public SavedView update(SavedView view) {
        if (session.write().savedViews.find(view.id()).isPresent()) {
            requireFree(view);
        }
        return session.write().savedViews.update(view);
    }

    @Override
    public void delete(SavedViewId id, Version version) {
        session.write().savedViews.delete(id, version);
    }

    @Override
    public Optional<SavedView> find(SavedViewId id) {
        return session.read().savedViews.find(id);
    }

    @Override
    public List<SavedView> of(String owner) {
        return session.read()
                .savedViews
                .rows()
                .filter(view -> view.isFor(owner))
                .sorted(Comparator.comparing((SavedView view) -> Letters.folded(view.name()))
                        .thenComparing(view -> view.id().toString()))
                .toList();
    }

    private void requireFree(SavedView view) {
        boolean taken = session.write()
                .savedViews
                .rows()
                .filter(other -> !other.id().equals(view.id()))
                .filter(other -> other.owner().equals(view.owner()))
                .anyMatch(other -> Letters.folded(other.name()).equals(Letters.folded(view.name())));
        if (taken) {
            throw NozzlyException.alreadyExists("saved view", "name", view.name());
        }
    }
}
