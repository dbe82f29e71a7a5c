package app.nozzly.host.valuation;

import app.nozzly.access.Resource;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.inventory.Valuation;
import java.util.List;

/** {@code /analytics/inventory-value} and its page: for those who may see spools, components and costs. Thread-safe. */
public final class ValuationFeature implements Feature {

    private static final RouteAccess NEEDED = RouteAccess.viewing(Resource.SPOOLS, Resource.COMPONENTS, Resource.COSTS);

    private final PageFrame frame;
    private final Valuation valuation;

    public ValuationFeature(PageFrame frame, Valuation valuation) {
        this.frame = frame;
        this.valuation = valuation;
    }

    @Override
    public List<Route> routes() {
        ValuationPage page = new ValuationPage(frame, valuation);
        return List.of(
                Routes.api(ValuationFeature.class, "analytics", Resource.COSTS)
                        .get("/analytics/inventory-value", "getInventoryValue")
                        .letting(NEEDED)
                        .answers(InventoryValueJson.class)
                        .handle(request -> Reply.of(InventoryValueJson.of(valuation.value(request.context())))),
                Routes.pages(ValuationFeature.class, Resource.COSTS).page(ValuationPage.PATH, NEEDED, page::show));
    }
}
