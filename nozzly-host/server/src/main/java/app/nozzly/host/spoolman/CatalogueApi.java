package app.nozzly.host.spoolman;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /filaments/import}. Thread-safe. */
final class CatalogueApi {

    private static final int ACCEPTED = 202;

    private final CatalogueImporting importing;
    private final CatalogueDesk desk;

    CatalogueApi(CatalogueImporting importing, CatalogueDesk desk) {
        this.importing = importing;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes routes = Routes.api(CatalogueApi.class, "materials", Resource.MATERIALS);
        return List.of(routes.post("/filaments/import", "importFilaments")
                .needs(Action.CREATE, Resource.MATERIALS)
                .upload("file")
                .query(
                        Parameter.choice("dry_run", "true", "false"),
                        Parameter.choice("skip_errors", "true", "false"),
                        Parameter.choice("new_types", "true", "false"),
                        Parameter.text("manufacturer"),
                        Parameter.text("material"))
                .answers(CatalogueImportJson.class)
                .fails(413, 422)
                .handle(this::load));
    }

    private Reply<CatalogueImportJson> load(Request<Void> request) {
        CatalogueChoice choice = CatalogueChoice.of(
                names(request, "manufacturer"), names(request, "material"), isSet(request, "new_types"));
        Chosen chosen = Chosen.of(importing.read(ImportFiles.bytes(request.upload())), choice);
        CataloguePlan plan = importing.plan(request.context(), chosen);
        if (isSet(request, "dry_run")) {
            return Reply.of(CatalogueImportJson.of(plan, false, request.locale()));
        }
        if (!isSet(request, "skip_errors")) {
            plan.requireFlawless();
        }
        return chosen.isLong()
                ? later(request, plan, chosen)
                : request.perform(
                        context -> importing.apply(context, chosen),
                        done -> Reply.of(
                                CatalogueImportJson.of(CatalogueImporting.plan(chosen, done), true, request.locale())));
    }

    private Reply<CatalogueImportJson> later(Request<Void> request, CataloguePlan plan, Chosen chosen) {
        UUID file = desk.keep(request.context(), request.upload().fileName(), importing.kept(chosen));
        boolean skip = isSet(request, "skip_errors");
        return request.perform(
                context -> desk.order(context, file, new CatalogueDesk.Wishes(chosen.newTypes(), skip)),
                job -> Reply.of(CatalogueImportJson.of(plan, false, request.locale())
                                .by(job.id().value()))
                        .status(ACCEPTED)
                        .header("Location", Routes.API_BASE + "/jobs/" + job.id()));
    }

    /** Names with commas between them; a name may have one itself. */
    private static List<String> names(Request<?> request, String parameter) {
        return request.query(parameter).stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split(","))))
                .toList();
    }

    private static boolean isSet(Request<?> request, String name) {
        return request.query(name).filter("true"::equals).isPresent();
    }
}
