package app.nozzly.host.materials;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.ReelTypes;
import java.util.List;
import java.util.function.Supplier;

/** {@code /filaments}. Thread-safe. */
final class FilamentsApi {

    private final Filaments filaments;
    private final ReelTypes reelTypes;
    private final WorkshopMoney money;

    FilamentsApi(Filaments filaments, ReelTypes reelTypes, WorkshopMoney money) {
        this.filaments = filaments;
        this.reelTypes = reelTypes;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(FilamentsApi.class, "materials", Resource.MATERIALS);
        return List.of(
                routes.get("/filaments", "listFilaments")
                        .answersPage(FilamentJson.class, FilamentRepository.FIELDS)
                        .handle(request -> Reply.of(filaments
                                .list(request.context(), request.listQuery())
                                .map(FilamentJson::of))),
                routes.post("/filaments", "createFilament")
                        .body(FilamentInput.class)
                        .creates(FilamentJson.class)
                        .handle(this::create),
                routes.get("/filaments/{id}", "getFilament")
                        .answers(FilamentJson.class)
                        .versioned()
                        .handle(request -> reply(filaments.get(request.context(), request.path("id")))),
                routes.put("/filaments/{id}", "replaceFilament")
                        .body(FilamentInput.class)
                        .answers(FilamentJson.class)
                        .versioned()
                        .handle(request -> store(request, present(request), request::body)),
                routes.patch("/filaments/{id}", "changeFilament")
                        .patchOf(FilamentInput.class)
                        .answers(FilamentJson.class)
                        .versioned()
                        .handle(this::change));
    }

    private Reply<FilamentJson> create(Request<FilamentInput> request) {
        FilamentDraft draft = draft(request, request.body());
        return request.perform(
                context -> filaments.add(context, draft),
                filament -> Reply.created(Routes.API_BASE + "/filaments/" + filament.id(), FilamentJson.of(filament))
                        .version(filament.version(), filament.brand().version()));
    }

    private Reply<FilamentJson> change(Request<FilamentInput> request) {
        Filament present = present(request);
        return store(request, present, () -> request.patched(FilamentInput.of(present)));
    }

    private Filament present(Request<FilamentInput> request) {
        Filament present = filaments.get(request.context(), request.path("id"));
        request.expect("filament", present.number(), present.version());
        return present;
    }

    private Reply<FilamentJson> store(
            Request<FilamentInput> request, Filament present, Supplier<FilamentInput> changed) {
        FilamentDraft draft = draft(request, changed.get());
        return request.perform(
                context -> filaments.update(context, present.id(), present.version(), draft), FilamentsApi::reply);
    }

    private FilamentDraft draft(Request<?> request, FilamentInput input) {
        OperationContext context = request.context();
        return input.toDraft(
                money.amounts(context),
                reelTypes.named(context, input.reelTypeId().map(ReelTypeId::new)));
    }

    private static Reply<FilamentJson> reply(Filament filament) {
        return Reply.of(FilamentJson.of(filament))
                .version(filament.version(), filament.brand().version());
    }
}
