package app.nozzly.host.spoolman;

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
import app.nozzly.host.web.view.SpoolmanImportView;
import app.nozzly.inventory.SpoolImportTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages on which the address of a Spoolman is given, and what it says looked through and imported. Thread-safe. */
final class SpoolmanPages {

    static final String PATH = "/spools/import/spoolman";

    private static final String LIST = "/spools";
    private static final RouteAccess NEEDED = RouteAccess.to(Action.CREATE, Resource.SPOOLS);

    private final PageFrame frame;
    private final SpoolmanServer server;
    private final SpoolmanImporting importing;
    private final SpoolmanDesk desk;

    SpoolmanPages(PageFrame frame, SpoolmanServer server, SpoolmanImporting importing, SpoolmanDesk desk) {
        this.frame = frame;
        this.server = server;
        this.importing = importing;
        this.desk = desk;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SpoolmanPages.class, Resource.SPOOLS);
        return List.of(
                pages.page(PATH, NEEDED, request -> empty(frame.visit(request), FormState.empty())),
                pages.form(PATH, NEEDED, this::read),
                pages.page(PATH + "/{file}", NEEDED, request -> show(frame.visit(request), request, FormState.empty())),
                pages.form(PATH + "/{file}", NEEDED, this::load));
    }

    private Reply<Void> empty(Visit visit, FormState form) {
        return visit.page("spoolmanImport", shell(visit), new SpoolmanImportView(PATH, form, Optional.empty()));
    }

    private Reply<Void> read(Request<Void> request) {
        Visit visit = frame.visit(request);
        SpoolmanOrder order = new SpoolmanOrder(
                visit.fields().flag("archived"),
                visit.fields().flag("keep_numbers"),
                visit.fields().flag("new_types"));
        SpoolmanDesk.requireMay(request, order);
        return visit.submit(
                () -> {
                    String address = visit.fields().text("address").orElse("");
                    UUID file = desk.keep(request.context(), server.read(address, order));
                    return Reply.seeOther(PATH + "/" + file);
                },
                form -> empty(visit, form));
    }

    private Reply<Void> show(Visit visit, Request<Void> request, FormState form) {
        SpoolmanSnapshot snapshot = desk.kept(request.context(), request.path("file"));
        SpoolmanPlan plan = importing.plan(request.context(), snapshot);
        SpoolmanImportView.Preview preview =
                new SpoolmanViews(visit).preview(plan, PATH + "/" + request.path("file"), form);
        return visit.page(
                "spoolmanImport",
                shell(visit),
                new SpoolmanImportView(PATH, asked(snapshot.source()), Optional.of(preview)));
    }

    /** The form with what was asked for. */
    private static FormState asked(SpoolmanSnapshot.Source source) {
        return FormState.of(Map.of(
                "address", source.address(),
                "archived", String.valueOf(source.order().archived()),
                "keep_numbers", String.valueOf(source.order().keepNumbers()),
                "new_types", String.valueOf(source.order().newTypes())));
    }

    private Reply<Void> load(Request<Void> request) {
        Visit visit = frame.visit(request);
        SpoolmanSnapshot snapshot = desk.kept(request.context(), request.path("file"));
        SpoolmanDesk.requireMay(request, snapshot.source().order());
        boolean skip = visit.fields().flag("skip_errors");
        UUID file = UUID.fromString(request.path("file"));
        return visit.submit(
                () -> {
                    if (!skip) {
                        importing.plan(request.context(), snapshot).requireFlawless();
                    }
                    return SpoolmanImporting.isLong(snapshot)
                            ? later(request, visit, file, skip)
                            : now(request, visit, file, snapshot);
                },
                form -> show(visit, request, form));
    }

    private Reply<Void> now(Request<Void> request, Visit visit, UUID file, SpoolmanSnapshot snapshot) {
        Reply<Void> reply = request.perform(context -> importing.apply(context, snapshot), done -> {
            SpoolImportTally tally = done.tally();
            return visit.done(
                    LIST,
                    "spools.imported",
                    count(visit, tally.created()),
                    count(visit, tally.changed()),
                    count(visit, tally.unchanged()),
                    count(visit, tally.refused()));
        });
        desk.forget(request.context(), file);
        return reply;
    }

    private Reply<Void> later(Request<Void> request, Visit visit, UUID file, boolean skip) {
        return request.perform(
                context -> desk.order(context, file, skip),
                job -> visit.done("/jobs/" + job.id(), "spools.importing", "Spoolman"));
    }

    private static String count(Visit visit, int things) {
        return visit.figures().count(things).value();
    }

    private static Shell shell(Visit visit) {
        return visit.shell(visit.texts().say("spoolman.title"))
                .in(Area.SPOOLS)
                .below(new Crumb(visit.texts().say("area.spools"), LIST));
    }
}
