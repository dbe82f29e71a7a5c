package app.nozzly.host.exchange;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.SpoolImportView;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFile;
import java.util.List;
import java.util.Optional;

/** The pages on which a file of spools is chosen, looked through and imported. Thread-safe. */
final class SpoolImportPages {

    static final String PATH = "/spools/import";

    private static final String LIST = "/spools";
    private static final RouteAccess NEEDED = RouteAccess.to(Action.CREATE, Resource.SPOOLS);
    private static final String SIZE_LIMIT = ImportFiles.MOST_BYTES / (1024 * 1024) + " MB";

    private final PageFrame frame;
    private final SpoolImporting importing;
    private final ImportFiles files;
    private final ImportDesk desk;

    SpoolImportPages(PageFrame frame, SpoolImporting importing, ImportFiles files, ImportDesk desk) {
        this.frame = frame;
        this.importing = importing;
        this.files = files;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SpoolImportPages.class, Resource.SPOOLS);
        return List.of(
                pages.page(PATH, NEEDED, request -> empty(frame.visit(request), "")),
                pages.post(PATH, PATH)
                        .needs(Action.CREATE, Resource.SPOOLS)
                        .upload("file")
                        .computes()
                        .handle(this::upload),
                pages.page(PATH + "/{file}", NEEDED, this::show),
                pages.form(PATH + "/{file}", NEEDED, this::load));
    }

    private Reply<Void> empty(Visit visit, String problem) {
        return visit.page(
                "spoolImport", shell(visit), new SpoolImportView(PATH, SIZE_LIMIT, problem, Optional.empty()));
    }

    /** Our script wants to be told where to go and what went wrong; without it the browser shows the next page itself. */
    private Reply<Void> upload(Request<Void> request) {
        boolean browser = request.header("Accept").orElse("").contains("text/html");
        try {
            String location = PATH + "/" + keep(request);
            return browser
                    ? Reply.seeOther(location)
                    : Reply.<Void>bytes("text/plain; charset=utf-8", new byte[0])
                            .status(201)
                            .header("Location", location);
        } catch (NozzlyException refusal) {
            if (!browser) {
                throw refusal;
            }
            Visit visit = frame.visit(request);
            return empty(visit, refusal.text().text(visit.locale())).status(422);
        }
    }

    /** What cannot be read is not kept. */
    private String keep(Request<Void> request) {
        byte[] bytes = ImportFiles.bytes(request.upload());
        importing.read(request.context(), bytes, ImportDesk.closed(request));
        return files.keep(request.context(), request.upload().fileName(), bytes).toString();
    }

    private Reply<Void> show(Request<Void> request) {
        return show(frame.visit(request), request, FormState.empty());
    }

    private Reply<Void> show(Visit visit, Request<Void> request, FormState form) {
        KeptFile file = files.get(request.context(), request.path("file"));
        ImportPlan plan = plan(request, file);
        SpoolImportView.Preview preview = new ImportViews(visit).preview(file, plan, PATH + "/" + file.id(), form);
        return visit.page("spoolImport", shell(visit), new SpoolImportView(PATH, SIZE_LIMIT, "", Optional.of(preview)));
    }

    private ImportPlan plan(Request<Void> request, KeptFile file) {
        return importing.plan(
                request.context(), importing.read(request.context(), file.content(), ImportDesk.closed(request)));
    }

    private Reply<Void> load(Request<Void> request) {
        ImportDesk.requireMayChange(request);
        Visit visit = frame.visit(request);
        KeptFile file = files.get(request.context(), request.path("file"));
        SpoolRows rows = importing.read(request.context(), file.content(), ImportDesk.closed(request));
        boolean skip = visit.fields().flag("skip_errors");
        return visit.submit(
                () -> {
                    if (!skip) {
                        importing.plan(request.context(), rows).requireFlawless();
                    }
                    return rows.rows().size() > SpoolImporting.MOST_AT_ONCE
                            ? later(request, visit, file, skip)
                            : now(request, visit, file, rows);
                },
                form -> show(visit, request, form));
    }

    private Reply<Void> now(Request<Void> request, Visit visit, KeptFile file, SpoolRows rows) {
        Reply<Void> reply = request.perform(context -> importing.apply(context, rows), lines -> {
            SpoolImportTally tally = ImportPlan.of(rows, lines).tally();
            return visit.done(
                    LIST,
                    "spools.imported",
                    count(visit, tally.created()),
                    count(visit, tally.changed()),
                    count(visit, tally.unchanged()),
                    count(visit, tally.refused()));
        });
        files.forget(request.context(), file.id());
        return reply;
    }

    private Reply<Void> later(Request<Void> request, Visit visit, KeptFile file, boolean skip) {
        return request.perform(
                context -> desk.order(request, context, file.id(), skip),
                job -> visit.done("/jobs/" + job.id(), "spools.importing", file.name()));
    }

    private static String count(Visit visit, int rows) {
        return visit.figures().count(rows).value();
    }

    private static Shell shell(Visit visit) {
        return visit.shell(visit.texts().say("import.title"))
                .in(Area.SPOOLS)
                .below(new Crumb(visit.texts().say("area.spools"), LIST));
    }
}
