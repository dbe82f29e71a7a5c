package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewDraft;
import app.nozzly.inventory.SavedViews;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /saved-views}. Thread-safe. */
final class SavedViewsApi {

    private static final String PATH = "/saved-views";

    private final SavedViews views;

    SavedViewsApi(SavedViews views) {
        this.views = views;
    }

    /** A view as it is written: the query by the names of the list's parameters. Immutable. */
    record SavedViewJson(
            UUID id, String name, @JsonProperty("is_shared") boolean shared, Map<String, String> query) {

        static SavedViewJson of(SavedView view) {
            return new SavedViewJson(view.id().value(), view.name(), view.isShared(), view.query());
        }
    }

    /** All views that the caller may use, by name. Immutable. */
    record SavedViewsJson(List<SavedViewJson> items) {}

    /** A view as a caller describes it. Immutable. */
    @ReadOnlyMembers("id")
    record SavedViewInput(
            String name, @JsonProperty("is_shared") Optional<Boolean> shared, Map<String, String> query) {

        SavedViewDraft draft() {
            return new SavedViewDraft(
                    name, shared.orElse(false) ? SavedViewDraft.Audience.SHARED : SavedViewDraft.Audience.OWN, query);
        }
    }

    List<Route> routes() {
        Routes routes = Routes.api(SavedViewsApi.class, "spools", Resource.SPOOLS);
        return List.of(
                routes.get(PATH, "listSavedViews")
                        .answers(SavedViewsJson.class)
                        .handle(request -> Reply.of(new SavedViewsJson(views.list(request.context()).stream()
                                .map(SavedViewJson::of)
                                .toList()))),
                routes.post(PATH, "createSavedView")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .body(SavedViewInput.class)
                        .creates(SavedViewJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get(PATH + "/{id}", "getSavedView")
                        .answers(SavedViewJson.class)
                        .versioned()
                        .handle(request -> reply(views.get(request.context(), request.path("id")))),
                routes.put(PATH + "/{id}", "replaceSavedView")
                        .body(SavedViewInput.class)
                        .answers(SavedViewJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete(PATH + "/{id}", "removeSavedView")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .versioned()
                        .handle(this::remove));
    }

    private Reply<SavedViewJson> create(Request<SavedViewInput> request) {
        SavedViewDraft draft = request.body().draft();
        return request.perform(
                context -> views.add(context, draft),
                view -> Reply.created(Routes.API_BASE + PATH + "/" + view.id(), SavedViewJson.of(view))
                        .version(view.version()));
    }

    private Reply<SavedViewJson> replace(Request<SavedViewInput> request) {
        SavedView present = present(request);
        SavedViewDraft draft = request.body().draft();
        return request.perform(
                context -> views.replace(context, present.id().toString(), request.expectedVersion(), draft),
                SavedViewsApi::reply);
    }

    private Reply<Void> remove(Request<Void> request) {
        SavedView present = present(request);
        return request.perform(
                context -> views.remove(context, present.id().toString(), request.expectedVersion()),
                view -> Reply.nothing());
    }

    private SavedView present(Request<?> request) {
        SavedView present = views.get(request.context(), request.path("id"));
        request.expect("saved view", present.name(), present.version());
        return present;
    }

    private static Reply<SavedViewJson> reply(SavedView view) {
        return Reply.of(SavedViewJson.of(view)).version(view.version());
    }
}
