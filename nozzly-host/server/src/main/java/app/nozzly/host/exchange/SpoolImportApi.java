package app.nozzly.host.exchange;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.util.List;
import java.util.UUID;

/** {@code /spools/import}. Thread-safe. */
final class SpoolImportApi {

    private static final int ACCEPTED = 202;

    private final SpoolImporting importing;
    private final ImportFiles files;
    private final ImportDesk desk;

    SpoolImportApi(SpoolImporting importing, ImportFiles files, ImportDesk desk) {
        this.importing = importing;
        this.files = files;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes routes = Routes.api(SpoolImportApi.class, "spools", Resource.SPOOLS);
        return List.of(routes.post("/spools/import", "importSpools")
                .needs(Action.CREATE, Resource.SPOOLS)
                .upload("file")
                .query(Parameter.choice("dry_run", "true", "false"), Parameter.choice("skip_errors", "true", "false"))
                .answers(ImportJson.class)
                .fails(413, 422)
                .handle(this::load));
    }

    private Reply<ImportJson> load(Request<Void> request) {
        ImportDesk.requireMayChange(request);
        byte[] bytes = ImportFiles.bytes(request.upload());
        SpoolRows rows = importing.read(request.context(), bytes, ImportDesk.closed(request));
        ImportPlan plan = importing.plan(request.context(), rows);
        if (isSet(request, "dry_run")) {
            return Reply.of(ImportJson.of(plan, false, request.locale()));
        }
        boolean skip = isSet(request, "skip_errors");
        if (!skip) {
            plan.requireFlawless();
        }
        return rows.rows().size() > SpoolImporting.MOST_AT_ONCE
                ? later(request, plan, skip)
                : request.perform(
                        context -> importing.apply(context, rows),
                        lines -> Reply.of(ImportJson.of(ImportPlan.of(rows, lines), true, request.locale())));
    }

    private Reply<ImportJson> later(Request<Void> request, ImportPlan plan, boolean skip) {
        UUID file = files.keep(request.context(), request.upload().fileName(), ImportFiles.bytes(request.upload()));
        return request.perform(
                context -> desk.order(request, context, file, skip),
                job -> Reply.of(ImportJson.of(plan, false, request.locale())
                                .by(job.id().value()))
                        .status(ACCEPTED)
                        .header("Location", Routes.API_BASE + "/jobs/" + job.id()));
    }

    private static boolean isSet(Request<?> request, String name) {
        return request.query(name).filter("true"::equals).isPresent();
    }
}
