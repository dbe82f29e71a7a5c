package app.nozzly.host.spools;

import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Filaments;
import app.nozzly.inventory.NewSpool;
import app.nozzly.inventory.ReelTypes;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolChange;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.Spools;
import java.util.List;

/** {@code /spools}. Thread-safe. */
final class SpoolsApi {

    private final Spools spools;
    private final Filaments filaments;
    private final ReelTypes reelTypes;
    private final WorkshopMoney money;

    SpoolsApi(Spools spools, Filaments filaments, ReelTypes reelTypes, WorkshopMoney money) {
        this.spools = spools;
        this.filaments = filaments;
        this.reelTypes = reelTypes;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolsApi.class, "spools", Resource.SPOOLS);
        return List.of(
                routes.get("/spools", "listSpools")
                        .answersPage(SpoolJson.class, SpoolRepository.FIELDS)
                        .query(Parameter.customFields())
                        .handle(request -> Reply.of(spools.list(request.context(), request.listQuery())
                                .map(SpoolJson::of))),
                routes.post("/spools", "createSpool")
                        .body(SpoolInput.class)
                        .creates(SpoolJson.class)
                        .handle(this::create),
                routes.get("/spools/{id}", "getSpool")
                        .answers(SpoolJson.class)
                        .versioned()
                        .handle(request -> reply(spools.get(request.context(), request.path("id")))),
                routes.put("/spools/{id}", "replaceSpool")
                        .body(SpoolInput.class)
                        .answers(SpoolJson.class)
                        .versioned()
                        .handle(this::replace),
                routes.patch("/spools/{id}", "changeSpool")
                        .patchOf(SpoolInput.class)
                        .answers(SpoolJson.class)
                        .versioned()
                        .handle(this::change),
                routes.delete("/spools/{id}", "deactivateSpool").versioned().handle(this::deactivate));
    }

    private Reply<SpoolJson> create(Request<SpoolInput> request) {
        SpoolInput input = request.body();
        NewSpool draft = input.toNew(means(request, input));
        if (input.describesNamedFilament()) {
            input.requireTrueOf(filaments.get(
                    request.context(), draft.filament().orElseThrow().toString()));
        }
        return input.quantity().isPresent()
                ? request.perform(
                        context ->
                                spools.addEqual(context, draft, input.quantity().get()),
                        added -> created(added.get(0)))
                : request.perform(context -> spools.add(context, draft), SpoolsApi::created);
    }

    /** Of several equal spools the first is answered: the others have the numbers that follow. */
    static Reply<SpoolJson> created(Spool spool) {
        return Reply.created(Routes.API_BASE + "/spools/" + spool.id(), SpoolJson.of(spool))
                .version(spool.version(), SpoolJson.shown(spool));
    }

    private Reply<SpoolJson> replace(Request<SpoolInput> request) {
        Spool present = present(request);
        SpoolInput input = request.body();
        SpoolChange change = input.replacing(present, request.expectedVersion(), means(request, input));
        return store(request, present, change);
    }

    /** A patch says what was left out by what was read: it must not undo what happened since. */
    private Reply<SpoolJson> change(Request<SpoolInput> request) {
        Spool present = present(request);
        SpoolInput patched = request.patched(SpoolInput.of(present));
        return store(request, present, patched.patching(present, means(request, patched)));
    }

    private SpoolInput.Means means(Request<?> request, SpoolInput input) {
        OperationContext context = request.context();
        return new SpoolInput.Means(money.amounts(context), reelTypes.named(context, input.reelType()));
    }

    private Reply<SpoolJson> store(Request<SpoolInput> request, Spool present, SpoolChange change) {
        return request.perform(context -> spools.change(context, present.id().toString(), change), SpoolsApi::reply);
    }

    private Reply<Void> deactivate(Request<Void> request) {
        Spool present = present(request);
        return request.perform(
                context -> spools.deactivate(context, present.id().toString(), request.expectedVersion()),
                spool -> Reply.nothing());
    }

    private Spool present(Request<?> request) {
        Spool present = spools.get(request.context(), request.path("id"));
        request.expect("spool", present.code(), present.version());
        return present;
    }

    private static Reply<SpoolJson> reply(Spool spool) {
        return Reply.of(SpoolJson.of(spool)).version(spool.version(), SpoolJson.shown(spool));
    }
}
