package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.util.List;
import java.util.UUID;

/** {@code /spools/import/spoolman}. Thread-safe. */
final class SpoolmanApi {

    private static final int ACCEPTED = 202;

    private final SpoolmanServer server;
    private final SpoolmanImporting importing;
    private final SpoolmanDesk desk;

    SpoolmanApi(SpoolmanServer server, SpoolmanImporting importing, SpoolmanDesk desk) {
        this.server = server;
        this.importing = importing;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolmanApi.class, "spools", Resource.SPOOLS);
        return List.of(routes.post("/spools/import/spoolman", "importSpoolman")
                .needs(Action.CREATE, Resource.SPOOLS)
                .body(SpoolmanInput.class)
                .query(Parameter.choice("dry_run", "true", "false"), Parameter.choice("skip_errors", "true", "false"))
                .answers(SpoolmanImportJson.class)
                .fails(413, 422)
                .handle(this::load));
    }

    private Reply<SpoolmanImportJson> load(Request<SpoolmanInput> request) {
        SpoolmanInput input = request.body();
        SpoolmanDesk.requireMay(request, input.order());
        SpoolmanSnapshot snapshot = server.read(input.address(), input.order());
        SpoolmanPlan plan = importing.plan(request.context(), snapshot);
        if (isSet(request, "dry_run")) {
            return Reply.of(SpoolmanImportJson.of(plan, false, request.locale()));
        }
        boolean skip = isSet(request, "skip_errors");
        if (!skip) {
            plan.requireFlawless();
        }
        return SpoolmanImporting.isLong(snapshot)
                ? later(request, plan, skip)
                : request.perform(
                        context -> importing.apply(context, snapshot),
                        done -> Reply.of(SpoolmanImportJson.of(done, true, request.locale())));
    }

    private Reply<SpoolmanImportJson> later(Request<SpoolmanInput> request, SpoolmanPlan plan, boolean skip) {
        UUID file = desk.keep(request.context(), plan.snapshot());
        return request.perform(
                context -> desk.order(context, file, skip),
                job -> Reply.of(SpoolmanImportJson.of(plan, false, request.locale())
                                .by(job.id().value()))
                        .status(ACCEPTED)
                        .header("Location", Routes.API_BASE + "/jobs/" + job.id()));
    }

    private static boolean isSet(Request<?> request, String name) {
        return request.query(name).filter("true"::equals).isPresent();
    }
}
