package app.nozzly.persistence.jpa;

import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewId;
import app.nozzly.inventory.SavedViewRepository;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Views by id and owner. */
record JpaSavedViewRepository(JpaSession session) implements SavedViewRepository {

    private static final String SHARED = "";

    @Override
    public void insert(SavedView view) {
        session.insert(row(view), subject(view));
    }

    @Override
    public SavedView update(SavedView view) {
        SavedViewRow row = row(view);
        row.version = view.version().number();
        session.update(row, row.id, subject(view));
        return view.withVersion(view.version().next());
    }

    @Override
    public void delete(SavedViewId id, Version version) {
        session.delete(SavedViewRow.class, id.value(), version, Subject.of("saved view", id));
    }

    @Override
    public Optional<SavedView> find(SavedViewId id) {
        return session.find(SavedViewRow.class, id.value()).map(JpaSavedViewRepository::view);
    }

    @Override
    public List<SavedView> of(String owner) {
        return session
                .select(
                        SavedViewRow.class,
                        "from SavedViewRow v where v.owner in (:owner, '') order by v.nameKey, v.id",
                        Map.of("owner", owner))
                .stream()
                .map(JpaSavedViewRepository::view)
                .toList();
    }

    private static SavedViewRow row(SavedView view) {
        SavedViewRow row = new SavedViewRow();
        row.id = view.id().value();
        row.name = view.name();
        row.nameKey = Letters.folded(view.name());
        row.owner = view.owner().orElse(SHARED);
        row.queryNames = view.query().keySet().toArray(String[]::new);
        row.queryValues = view.query().values().toArray(String[]::new);
        return row;
    }

    private static SavedView view(SavedViewRow row) {
        Map<String, String> query = new TreeMap<>();
        for (int index = 0; index < row.queryNames.length; index++) {
            query.put(row.queryNames[index], row.queryValues[index]);
        }
        Optional<String> owner = Optional.of(row.owner).filter(id -> !id.equals(SHARED));
        return new SavedView(new SavedViewId(row.id), row.name, owner, query, row.toVersion());
    }

    private static Subject subject(SavedView view) {
        return new Subject("saved view", view.id(), Map.of("name", view.name()));
    }
}
