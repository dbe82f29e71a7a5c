package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewId;
import app.nozzly.inventory.SavedViewRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SavedViewRepository} does. */
public abstract class SavedViewRepositorySuite extends VersionedSuite<SavedView> {

    @Override
    protected SavedView fresh(StoreSession session) {
        return view(samples.word(), samples.maybe(() -> "u" + samples.below(3)));
    }

    @Override
    protected List<SavedView> extremes(StoreSession session) {
        Map<String, String> much = new TreeMap<>();
        for (int part = 0; part < SavedView.MOST_PARTS; part++) {
            much.put("p" + "_".repeat(part), "码".repeat(200));
        }
        return List.of(
                new SavedView(id(), "x", Optional.empty(), Map.of(), Version.INITIAL),
                new SavedView(id(), "码".repeat(100), Optional.of("o".repeat(200)), much, Version.INITIAL),
                new SavedView(id(), Samples.AWKWARD, Optional.of("u"), Map.of("q", Samples.AWKWARD), Version.INITIAL));
    }

    @Override
    protected SavedView changed(StoreSession session, SavedView stored) {
        return new SavedView(
                stored.id(),
                samples.word() + Samples.AWKWARD,
                samples.maybe(() -> "u7"),
                Map.of("group", samples.word()),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, SavedView view) {
        repository(session).insert(view);
    }

    @Override
    protected SavedView update(StoreSession session, SavedView view) {
        return repository(session).update(view);
    }

    @Override
    protected Optional<SavedView> find(StoreSession session, SavedView view) {
        return repository(session).find(view.id());
    }

    @Override
    protected Version version(SavedView view) {
        return view.version();
    }

    @Override
    protected SavedView withVersion(SavedView view, Version version) {
        return view.withVersion(version);
    }

    @Test
    void somebodySeesTheirOwnAndTheSharedOnesByName() {
        TestTenant tenant = tenant();
        SavedView mine = view("beta", Optional.of("ada"));
        SavedView theirs = view("alpha", Optional.of("ben"));
        SavedView shared = view("Alpha", Optional.empty());
        tenant.change(session -> Stream.of(mine, theirs, shared).forEach(view -> insert(session, view)));
        assertEquals(
                List.of(shared, mine),
                tenant.read(session -> repository(session).of("ada")));
        assertEquals(List.of(), tenant().read(session -> repository(session).of("ada")));
    }

    @Test
    void aNameIsTakenOnceAmongThoseOfOneOwner() {
        TestTenant tenant = tenant();
        SavedView mine = view("Low PLA", Optional.of("ada"));
        SavedView other = view("Other", Optional.of("ada"));
        tenant.change(session -> Stream.of(mine, other).forEach(view -> insert(session, view)));
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, view("low pla", Optional.of("ada")))));
        SavedView renamed = new SavedView(other.id(), "LOW PLA", other.owner(), other.query(), other.version());
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> update(session, renamed)));
        tenant.change(session -> insert(session, view("low pla", Optional.empty())));
        assertEquals(3, tenant.read(session -> repository(session).of("ada")).size());
    }

    @Test
    void whatIsDeletedIsGone() {
        TestTenant tenant = tenant();
        SavedView view = stored(tenant);
        assertRefused(
                CommonError.VERSION_CONFLICT,
                () -> tenant.change(session -> repository(session).delete(view.id(), new Version(1))));
        tenant.change(session -> repository(session).delete(view.id(), view.version()));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, view)));
    }

    private SavedView view(String name, Optional<String> owner) {
        return new SavedView(
                id(), name, owner, Map.of("material_type", samples.word(), "sort", "-number"), Version.INITIAL);
    }

    private SavedViewId id() {
        return new SavedViewId(samples.uuid());
    }

    private static SavedViewRepository repository(StoreSession session) {
        return session.repository(SavedViewRepository.class);
    }
}
