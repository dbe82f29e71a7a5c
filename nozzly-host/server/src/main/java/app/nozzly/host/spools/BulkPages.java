package app.nozzly.host.spools;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Seen;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.BulkEditView;
import app.nozzly.host.web.view.BulkView;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.BulkEdit;
import app.nozzly.inventory.BulkPreview;
import app.nozzly.inventory.Location;
import app.nozzly.inventory.SpoolSelection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which many spools are changed: what, what would become of them, and the way back. Thread-safe. */
final class BulkPages {

    static final String PATH = "/spools/bulk";

    /** Says that all are meant that the list would show. */
    static final String MATCHING = "matching";

    private static final String SUPPLIERS = "suppliers.view";
    private static final int CONFLICT = 409;
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);

    private final PageFrame frame;
    private final Nozzly nozzly;

    BulkPages(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.nozzly = nozzly;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(BulkPages.class, Resource.SPOOLS);
        return List.of(
                pages.page(PATH, CHANGE, this::begin),
                pages.form(PATH, CHANGE, this::preview),
                pages.page(PATH + "/apply", CHANGE, request -> Reply.seeOther(SpoolListPage.PATH)),
                pages.form(PATH + "/apply", CHANGE, this::apply),
                pages.page(PATH + "/{edit}", request -> show(frame.visit(request), edit(request), FormState.empty())),
                pages.form(PATH + "/{edit}/undo", CHANGE, this::undo));
    }

    private Reply<Void> begin(Request<Void> request) {
        Visit visit = frame.visit(request);
        FormState form = FormState.of(BulkForm.chosen(request));
        if (BulkForm.isNobody(form)) {
            return visit.done(SpoolListPage.PATH, "bulk_none");
        }
        return page(visit, request, form, Optional.empty());
    }

    private Reply<Void> preview(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> preview(visit, request, Map.of()),
                form -> page(visit, request, BulkForm.unseen(form), Optional.empty()));
    }

    /** Looks anew, whatever an earlier preview said. */
    private Reply<Void> preview(Visit visit, Request<Void> request, Map<String, String> errors) {
        FormState typed = BulkForm.unseen(FormState.of(visit.typed()));
        SpoolSelection selection = BulkForm.selection(request, nozzly.spools(), typed.values());
        BulkChange change = BulkForm.change(visit.fields(), fields(request));
        BulkPreview preview = nozzly.bulkEdits().preview(request.context(), selection, change);
        FormState form = BulkForm.seen(typed.values(), preview.chosen());
        return page(visit, request, new FormState(form.values(), errors), Optional.of(preview));
    }

    private Reply<Void> apply(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> Seen.is(visit.typed(), BulkForm.wishes(visit.typed()))
                        ? applied(visit, request)
                        : preview(visit, request, visit.altered()).status(CONFLICT),
                form -> page(visit, request, BulkForm.unseen(form), Optional.empty()));
    }

    private Reply<Void> applied(Visit visit, Request<Void> request) {
        SpoolSelection selection = BulkForm.selection(request, nozzly.spools(), visit.typed());
        BulkChange change = BulkForm.change(visit.fields(), fields(request));
        return request.perform(
                context -> nozzly.bulkEdits().apply(context, selection, change),
                edit -> visit.doneUndoable(
                        href(edit), href(edit) + "/undo", "bulk_changed", edit.changed(), edit.chosen()));
    }

    private Reply<Void> undo(Request<Void> request) {
        Visit visit = frame.visit(request);
        BulkEdit present = edit(request);
        return visit.submit(
                () -> request.perform(
                        context -> nozzly.bulkEdits().undo(context, present.id().toString()),
                        edit -> visit.done(href(edit), "bulk_undone", edit.changed() - edit.kept(), edit.kept())),
                form -> show(visit, present, form));
    }

    private Reply<Void> page(Visit visit, Request<?> request, FormState form, Optional<BulkPreview> preview) {
        List<CustomField> fields = fields(request);
        BulkView view = new BulkView(
                PATH,
                PATH + "/apply",
                form,
                BulkForm.kept(form),
                BulkForm.summary(visit, form),
                places(request),
                suppliers(visit, request),
                reelTypes(request),
                CustomForms.inputs(fields, visit),
                preview.map(found -> BulkViews.preview(
                        visit, found, BulkNames.of(nozzly, request.context(), found, fields, visit.may(SUPPLIERS)))),
                SpoolListPage.PATH);
        return visit.page("bulk", below(visit, visit.texts().say("bulk.title")), view);
    }

    private Reply<Void> show(Visit visit, BulkEdit edit, FormState form) {
        BulkEditView view = new BulkEditView(
                visit.figures().count(edit.changed()),
                visit.figures().count(edit.chosen()),
                visit.texts()
                        .say(
                                "stock_take.by",
                                visit.figures().dateTime(edit.editedAt()),
                                edit.actor().name()),
                edit.undoneAt().map(visit.figures()::dateTime),
                visit.figures().count(edit.kept()),
                form,
                href(edit) + "/undo");
        return visit.page("bulkEdit", below(visit, visit.texts().say("bulk.done_title")), view);
    }

    private static Shell below(Visit visit, String title) {
        return visit.shell(title)
                .in(Area.SPOOLS)
                .below(new Crumb(visit.texts().say("area.spools"), SpoolListPage.PATH));
    }

    private List<String> places(Request<?> request) {
        return Choosable.inUse(query -> nozzly.locations().list(request.context(), query)).stream()
                .map(Location::name)
                .toList();
    }

    /** Only for those who may see suppliers. */
    private List<Choice> suppliers(Visit visit, Request<?> request) {
        return SpoolPages.suppliers(nozzly.suppliers(), visit, request);
    }

    private List<Choice> reelTypes(Request<?> request) {
        return Choosable.inUse(query -> nozzly.reelTypes().list(request.context(), query)).stream()
                .map(type -> new Choice(type.id().toString(), type.name()))
                .toList();
    }

    private List<CustomField> fields(Request<?> request) {
        return nozzly.customFields().of(request.context(), FieldOwner.SPOOL);
    }

    private static String href(BulkEdit edit) {
        return PATH + "/" + edit.id();
    }

    private BulkEdit edit(Request<?> request) {
        return nozzly.bulkEdits().get(request.context(), request.path("edit"));
    }
}
