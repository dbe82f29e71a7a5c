package app.nozzly.host.workshop;

import app.nozzly.WorkshopProfile;
import app.nozzly.WorkshopSettings;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.util.List;

/** {@code /workshop}. Thread-safe. */
final class WorkshopApi {

    private final WorkshopSettings settings;

    WorkshopApi(WorkshopSettings settings) {
        this.settings = settings;
    }

    List<Route> routes() {
        Routes routes = Routes.api(WorkshopApi.class, "workshop", Resource.WORKSHOP);
        return List.of(
                routes.get("/workshop", "getWorkshop")
                        .answers(WorkshopJson.class)
                        .versioned()
                        .handle(request -> reply(settings.get(request.context()))),
                routes.put("/workshop", "replaceWorkshop")
                        .needsWithCosts(Action.CHANGE, Resource.WORKSHOP)
                        .body(WorkshopInput.class)
                        .answers(WorkshopJson.class)
                        .versioned()
                        .handle(this::replace),
                routes.patch("/workshop", "changeWorkshop")
                        .needsWithCosts(Action.CHANGE, Resource.WORKSHOP)
                        .patchOf(WorkshopInput.class)
                        .answers(WorkshopJson.class)
                        .versioned()
                        .handle(this::change));
    }

    private Reply<WorkshopJson> replace(Request<WorkshopInput> request) {
        WorkshopProfile present = settings.get(request.context());
        request.expect("workshop", present.workshop().code(), present.version());
        WorkshopProfile changed = request.body().appliedTo(present);
        return update(request, changed);
    }

    private Reply<WorkshopJson> change(Request<WorkshopInput> request) {
        WorkshopProfile present = settings.get(request.context());
        request.expect("workshop", present.workshop().code(), present.version());
        WorkshopProfile changed = request.patched(WorkshopInput.NOTHING).appliedTo(present);
        return update(request, changed);
    }

    private Reply<WorkshopJson> update(Request<WorkshopInput> request, WorkshopProfile changed) {
        Reply<WorkshopJson> reply = request.perform(context -> settings.update(context, changed), WorkshopApi::reply);
        request.settingsChanged();
        return reply;
    }

    private static Reply<WorkshopJson> reply(WorkshopProfile profile) {
        return Reply.of(WorkshopJson.of(profile)).version(profile.version());
    }
}
