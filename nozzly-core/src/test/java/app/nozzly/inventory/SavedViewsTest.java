package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.TestWorkshop;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.inventory.SavedViewDraft.Audience;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

    private final TestWorkshop shop = new TestWorkshop();
    private final SavedViews views = new SavedViews(shop.transactions, shop.ids);
    private final OperationContext ben =
            OperationContext.of(shop.workshop.id(), new Actor(Actor.Kind.USER, "u2", "Ben"));

    private static SavedViewDraft draft(String name, Audience audience) {
        return new SavedViewDraft(name, audience, Map.of("material_type", "PLA", "sort", "-number"));
    }

    @Test
    void ownViewsAreOnlyThereForTheirOwner() {
        SavedView own = views.add(shop.context, draft("PLA", Audience.OWN));
        SavedView shared = views.add(shop.context, draft("All", Audience.SHARED));
        assertEquals(List.of(shared, own), views.list(shop.context));
        assertEquals(List.of(shared), views.list(ben));
        assertNotFound(() -> views.get(ben, own.id().toString()));
        assertNotFound(() -> views.remove(ben, own.id().toString(), Optional.empty()));
        assertNotFound(() -> views.get(ben, "none"));
        assertEquals(shared, views.get(ben, shared.id().toString()));
    }

    @Test
    void aSharedViewIsChangedByAnybodyWhoMayAndANameIsTakenOnce() {
        SavedView shared = views.add(shop.context, draft("All", Audience.SHARED));
        SavedView renamed = views.replace(
                ben, shared.id().toString(), Optional.of(Version.INITIAL), draft("Everything", Audience.SHARED));
        assertEquals("Everything", renamed.name());
        assertEquals(new Version(1), renamed.version());
        NozzlyException taken =
                assertThrows(NozzlyException.class, () -> views.add(ben, draft("everything", Audience.SHARED)));
        assertEquals(CommonError.ALREADY_EXISTS, taken.code());
        views.add(ben, draft("everything", Audience.OWN));
        views.remove(shop.context, shared.id().toString(), Optional.empty());
        assertEquals(List.of(), views.list(shop.context));
    }

    @Test
    void whatIsNoViewIsRefused() {
        assertInvalid("name", () -> draft(" ", Audience.OWN));
        assertInvalid("name", () -> draft("x".repeat(101), Audience.OWN));
        assertInvalid("query", () -> new SavedViewDraft("x", Audience.OWN, Map.of("Not A Name", "x")));
        assertInvalid("query", () -> new SavedViewDraft("x", Audience.OWN, Map.of("q", "x".repeat(201))));
        Map<String, String> much = IntStream.range(0, 13)
                .mapToObj(index -> "p" + "_".repeat(index))
                .collect(Collectors.toMap(name -> name, name -> "x"));
        assertInvalid("query", () -> new SavedViewDraft("x", Audience.OWN, much));
        IntStream.range(0, 100).forEach(index -> views.add(shop.context, draft("View " + index, Audience.OWN)));
        assertInvalid("name", () -> draft("One more", Audience.OWN));
    }

    private void assertInvalid(String field, java.util.function.Supplier<SavedViewDraft> draft) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> views.add(shop.context, draft.get()));
        assertEquals(field, refusal.fieldErrors().get(0).field());
    }

    private static void assertNotFound(Runnable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work::run);
        assertEquals(CommonError.NOT_FOUND, refusal.code());
    }
}
