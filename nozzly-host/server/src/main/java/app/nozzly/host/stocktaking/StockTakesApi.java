package app.nozzly.host.stocktaking;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.StockFindings;
import app.nozzly.inventory.StockTakeRepository;
import app.nozzly.inventory.StockTaking;
import java.util.List;

/** {@code /stock-takes}. Thread-safe. */
final class StockTakesApi {

    private static final String PATH = "/stock-takes";

    private final StockTaking stockTaking;

    StockTakesApi(StockTaking stockTaking) {
        this.stockTaking = stockTaking;
    }

    List<Route> routes() {
        Routes routes = Routes.api(StockTakesApi.class, "stock-takes", Resource.STOCK);
        return List.of(
                routes.get(PATH, "listStockTakes")
                        .answersPage(StockTakeJson.class, StockTakeRepository.FIELDS)
                        .handle(request -> Reply.of(stockTaking
                                .list(request.context(), request.listQuery())
                                .map(StockTakeJson::of))),
                routes.get(PATH + "/sheet", "getStockSheet")
                        .query(Parameter.text("location_id"), Parameter.text("cursor"))
                        .answers(StockSheetJson.class)
                        .handle(request -> Reply.of(StockSheetJson.of(stockTaking.sheet(
                                request.context(), request.query("location_id"), request.query("cursor"))))),
                routes.post(PATH + "/preview", "previewStockTake")
                        .needs(Action.CREATE, Resource.STOCK)
                        .body(StockFindingsInput.class)
                        .answers(StockTakePreviewJson.class)
                        .computes()
                        .handle(request -> Reply.of(StockTakePreviewJson.of(stockTaking.preview(
                                request.context(), request.body().findings())))),
                routes.post(PATH, "postStockTake")
                        .body(StockFindingsInput.class)
                        .creates(StockTakeReportJson.class)
                        .handle(this::post),
                routes.get(PATH + "/{id}", "getStockTake")
                        .answers(StockTakeReportJson.class)
                        .handle(request -> Reply.of(
                                StockTakeReportJson.of(stockTaking.get(request.context(), request.path("id"))))),
                routes.post(PATH + "/{id}/undo", "undoStockTake")
                        .needs(Action.DELETE, Resource.STOCK)
                        .answers(StockTakeReportJson.class)
                        .fails(409)
                        .handle(this::undo));
    }

    private Reply<StockTakeReportJson> post(Request<StockFindingsInput> request) {
        StockFindings findings = request.body().findings();
        return request.perform(
                context -> stockTaking.post(context, findings),
                report -> Reply.created(
                        Routes.API_BASE + PATH + "/" + report.take().id(), StockTakeReportJson.of(report)));
    }

    private Reply<StockTakeReportJson> undo(Request<Void> request) {
        String id = stockTaking
                .get(request.context(), request.path("id"))
                .take()
                .id()
                .toString();
        return request.perform(
                context -> stockTaking.undo(context, id), report -> Reply.of(StockTakeReportJson.of(report)));
    }
}
