package app.nozzly.host.stocktaking;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Seen;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.StockTakeSheetView;
import app.nozzly.host.web.view.StockTakeView;
import app.nozzly.host.web.view.StockTakesView;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.StockFindings;
import app.nozzly.inventory.StockSheet;
import app.nozzly.inventory.StockTake;
import app.nozzly.inventory.StockTakeReport;
import app.nozzly.inventory.StockTaking;
import app.nozzly.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of counting and weighing: which place, its sheet, what differs, and what was posted. Thread-safe. */
final class StockTakePages {

    static final String PATH = "/stock-takes";

    private static final String SHEET = PATH + "/sheet";
    private static final String PLACE = "place";
    private static final int CONFLICT = 409;
    private static final RouteAccess POST = RouteAccess.to(Action.CREATE, Resource.STOCK);
    private static final RouteAccess UNDO = RouteAccess.to(Action.DELETE, Resource.STOCK);

    private final PageFrame frame;
    private final StockTaking stockTaking;
    private final Locations locations;
    private final SheetAgain again;

    StockTakePages(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.stockTaking = nozzly.stockTaking();
        this.locations = nozzly.locations();
        this.again = new SheetAgain(nozzly);
    }

    List<Route> routes() {
        Routes pages = Routes.pages(StockTakePages.class, Resource.STOCK);
        return List.of(
                pages.page(PATH, this::list),
                pages.page(
                        SHEET,
                        POST,
                        request -> sheet(
                                frame.visit(request),
                                request,
                                request.query(PLACE),
                                FormState.empty(),
                                Optional.empty())),
                pages.form(SHEET, POST, this::preview),
                pages.form(PATH, POST, this::post),
                pages.page(
                        PATH + "/{id}",
                        request -> show(frame.visit(request), report(request), FormState.empty(), onwards(request))),
                pages.form(PATH + "/{id}/undo", UNDO, this::undo));
    }

    private Reply<Void> list(Request<Void> request) {
        Visit visit = frame.visit(request);
        Listing listing = Listing.of(request, PATH);
        Page<StockTake> page = stockTaking.list(request.context(), listing.query(Optional.empty(), Map.of()));
        StockTakesView view = new StockTakesView(
                SHEET,
                places(request),
                page.items().stream()
                        .map(take -> StockTakeViews.row(visit, take))
                        .toList(),
                listing.pager(page, visit));
        return visit.page(
                "stockTakes",
                below(visit, visit.texts().say("stock_takes.title")).following(StockTake.KIND),
                view);
    }

    private Reply<Void> preview(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> preview(visit, request, Map.of()),
                form -> sheet(visit, request, request.form(PLACE), form, Optional.empty()));
    }

    private Reply<Void> preview(Visit visit, Request<Void> request, Map<String, String> errors) {
        FindingsForm form = new FindingsForm(visit.fields());
        StockFindings findings = form.read();
        StockTakeReport.Preview preview = form.placing(() -> stockTaking.preview(request.context(), findings));
        FormState typed = FormState.of(visit.typed()).with(Seen.FIELD, Seen.of(FindingsForm.figures(findings)));
        return sheet(visit, request, request.form(PLACE), new FormState(typed.values(), errors), Optional.of(preview));
    }

    private Reply<Void> post(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    FindingsForm form = new FindingsForm(visit.fields());
                    StockFindings findings = form.read();
                    return Seen.is(visit.typed(), FindingsForm.figures(findings))
                            ? form.placing(() -> request.perform(
                                    context -> stockTaking.post(context, findings),
                                    report -> done(visit, request, report)))
                            : preview(visit, request, visit.altered()).status(CONFLICT);
                },
                form -> sheet(visit, request, request.form(PLACE), form, Optional.empty()));
    }

    /** The report leads on to the next part of the sheet when there is one. */
    private static Reply<Void> done(Visit visit, Request<?> request, StockTakeReport report) {
        StockTake take = report.take();
        String path = request.form("next")
                .filter(next -> !next.isBlank())
                .map(next -> StockTakeViews.next(href(take), request.form(PLACE).orElse(""), next))
                .orElse(href(take));
        Object[] figures = {take.code(), take.tally().counted(), take.tally().differing()};
        return visit.may("stock.delete")
                ? visit.doneUndoable(path, href(take) + "/undo", "stock_taken", figures)
                : visit.done(path, "stock_taken", figures);
    }

    private Reply<Void> undo(Request<Void> request) {
        Visit visit = frame.visit(request);
        StockTakeReport present = report(request);
        return visit.submit(
                () -> request.perform(
                        context -> stockTaking.undo(context, present.take().id().toString()),
                        report -> visit.done(
                                href(report.take()),
                                "stock_take_undone",
                                report.take().code())),
                form -> show(visit, present, form, Optional.empty()));
    }

    /** The sheet with what was typed; on a sheet that is opened again the figures stay with their things. */
    private Reply<Void> sheet(
            Visit visit,
            Request<?> request,
            Optional<String> place,
            FormState form,
            Optional<StockTakeReport.Preview> preview) {
        Optional<String> asked = place.filter(text -> !text.isBlank());
        StockSheet sheet = stockTaking.sheet(request.context(), asked, start(request));
        String title = sheet.place()
                .map(there -> visit.texts().say("stock_take.at", there.name()))
                .orElseGet(() -> visit.texts().say("stock_take.everywhere"));
        ShownSheet shown = again.of(request.context(), sheet, form);
        StockTakeSheetView view = new StockTakeSheetView(
                SHEET,
                PATH,
                asked.orElse(""),
                start(request).orElse(""),
                shown.form().with("next", sheet.next().orElse("")),
                StockTakeViews.spools(visit, shown),
                StockTakeViews.components(visit, shown),
                preview.map(found -> StockTakeViews.preview(visit, found)),
                sheet.next().map(next -> StockTakeViews.next(SHEET, asked.orElse(""), next)));
        Shell shell = visit.shell(title).in(Area.SPOOLS).below(spools(visit), takes(visit));
        // A preview is what was typed, held against what was there then: it stays.
        return visit.page(
                "stockTakeSheet", preview.isPresent() ? shell : shell.following("spool component location"), view);
    }

    private static Optional<String> start(Request<?> request) {
        return request.query("cursor").or(() -> request.form("cursor")).filter(text -> !text.isBlank());
    }

    /** Where the sheet goes on after the part that was posted. */
    private static Optional<String> onwards(Request<?> request) {
        return request.query("cursor")
                .filter(next -> !next.isBlank())
                .map(next -> StockTakeViews.next(SHEET, request.query(PLACE).orElse(""), next));
    }

    private Reply<Void> show(Visit visit, StockTakeReport report, FormState form, Optional<String> onwards) {
        StockTakeView view = StockTakeViews.report(visit, report, form, onwards);
        Shell shell = visit.shell(report.take().code())
                .in(Area.SPOOLS)
                .below(spools(visit), takes(visit))
                .telling(visit.changes(StockTake.KIND, report.take().id()))
                .following(StockTake.KIND + ":" + report.take().id());
        return visit.page("stockTake", shell, view);
    }

    private static Shell below(Visit visit, String title) {
        return visit.shell(title).in(Area.SPOOLS).below(spools(visit));
    }

    private static Crumb spools(Visit visit) {
        return new Crumb(visit.texts().say("area.spools"), "/spools");
    }

    private static Crumb takes(Visit visit) {
        return new Crumb(visit.texts().say("stock_takes.title"), PATH);
    }

    private List<Choice> places(Request<?> request) {
        return Choosable.inUse(query -> locations.list(request.context(), query)).stream()
                .map(StockTakePages::choice)
                .toList();
    }

    private static Choice choice(Location location) {
        return new Choice(location.id().toString(), location.name());
    }

    static String href(StockTake take) {
        return PATH + "/" + take.code();
    }

    static Link link(StockTake take) {
        return new Link(take.code(), href(take));
    }

    private StockTakeReport report(Request<?> request) {
        return stockTaking.get(request.context(), request.path("id"));
    }
}
