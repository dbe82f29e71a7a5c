package app.nozzly.host.materials;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.ReelTypeDraft;
import app.nozzly.inventory.ReelTypeRepository;
import app.nozzly.inventory.ReelTypes;
import java.util.List;

/** {@code /reel-types}. Thread-safe. */
final class ReelTypesApi {

    private static final String PATH = "/reel-types";
    private static final String ONE = PATH + "/{id}";

    private final ReelTypes types;

    ReelTypesApi(ReelTypes types) {
        this.types = types;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ReelTypesApi.class, "materials", Resource.MATERIALS);
        return List.of(
                routes.get(PATH, "listReelTypes")
                        .answersPage(ReelTypeJson.class, ReelTypeRepository.FIELDS)
                        .handle(request -> Reply.of(types.list(request.context(), request.listQuery())
                                .map(ReelTypeJson::of))),
                routes.post(PATH, "createReelType")
                        .body(ReelTypeInput.class)
                        .creates(ReelTypeJson.class)
                        .fails(409)
                        .handle(this::create),
                routes.get(ONE, "getReelType")
                        .answers(ReelTypeJson.class)
                        .versioned()
                        .handle(request -> reply(types.get(request.context(), request.path("id")))),
                routes.put(ONE, "replaceReelType")
                        .body(ReelTypeInput.class)
                        .answers(ReelTypeJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete(ONE, "deactivateReelType").versioned().handle(this::deactivate));
    }

    private Reply<ReelTypeJson> create(Request<ReelTypeInput> request) {
        ReelTypeDraft draft = request.body().draft();
        return request.perform(
                context -> types.add(context, draft),
                type -> Reply.created(Routes.API_BASE + PATH + "/" + type.id(), ReelTypeJson.of(type))
                        .version(type.version()));
    }

    private Reply<ReelTypeJson> replace(Request<ReelTypeInput> request) {
        ReelType present = present(request);
        ReelTypeDraft draft = request.body().draft();
        return request.perform(
                context -> types.replace(context, present.id().toString(), request.expectedVersion(), draft),
                ReelTypesApi::reply);
    }

    private Reply<Void> deactivate(Request<Void> request) {
        ReelType present = present(request);
        return request.perform(
                context -> types.deactivate(context, present.id().toString(), request.expectedVersion()),
                type -> Reply.nothing());
    }

    private ReelType present(Request<?> request) {
        ReelType present = types.get(request.context(), request.path("id"));
        request.expect("reel type", present.name(), present.version());
        return present;
    }

    private static Reply<ReelTypeJson> reply(ReelType type) {
        return Reply.of(ReelTypeJson.of(type)).version(type.version());
    }
}
