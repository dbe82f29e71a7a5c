package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.BulkChange;
import app.nozzly.inventory.BulkEdits;
import app.nozzly.inventory.SpoolSelection;
import java.util.List;

/** {@code /bulk-edits}. Thread-safe. */
final class BulkEditsApi {

    private static final String PATH = "/bulk-edits";

    private final BulkEdits edits;

    BulkEditsApi(BulkEdits edits) {
        this.edits = edits;
    }

    List<Route> routes() {
        Routes routes = Routes.api(BulkEditsApi.class, "spools", Resource.SPOOLS);
        return List.of(
                routes.post(PATH + "/preview", "previewBulkEdit")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .body(BulkEditInput.class)
                        .answers(BulkEditJson.BulkPreviewJson.class)
                        .fails(409)
                        .computes()
                        .handle(this::preview),
                routes.post(PATH, "changeSpools")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .body(BulkEditInput.class)
                        .creates(BulkEditJson.class)
                        .fails(409)
                        .handle(this::apply),
                routes.get(PATH + "/{id}", "getBulkEdit")
                        .answers(BulkEditJson.class)
                        .handle(request -> Reply.of(BulkEditJson.of(edits.get(request.context(), request.path("id"))))),
                routes.post(PATH + "/{id}/undo", "undoBulkEdit")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .answers(BulkEditJson.class)
                        .fails(409)
                        .handle(this::undo));
    }

    private Reply<BulkEditJson.BulkPreviewJson> preview(Request<BulkEditInput> request) {
        BulkEditInput input = request.body();
        return input.pointing(() -> Reply.of(
                BulkEditJson.BulkPreviewJson.of(edits.preview(request.context(), input.selection(), input.change()))));
    }

    private Reply<BulkEditJson> apply(Request<BulkEditInput> request) {
        BulkEditInput input = request.body();
        SpoolSelection selection = input.selection();
        BulkChange change = input.pointing(input::change);
        return request.perform(
                context -> input.pointing(() -> edits.apply(context, selection, change)),
                edit -> Reply.created(Routes.API_BASE + PATH + "/" + edit.id(), BulkEditJson.of(edit)));
    }

    private Reply<BulkEditJson> undo(Request<Void> request) {
        String id = edits.get(request.context(), request.path("id")).id().toString();
        return request.perform(context -> edits.undo(context, id), edit -> Reply.of(BulkEditJson.of(edit)));
    }
}
