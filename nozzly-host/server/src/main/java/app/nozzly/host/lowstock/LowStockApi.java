package app.nozzly.host.lowstock;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.inventory.LowStock;
import app.nozzly.inventory.LowStockReport;
import app.nozzly.inventory.StockThreshold;
import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Optional;

/** {@code /spools/low-stock} and {@code /stock-thresholds}. Thread-safe. */
final class LowStockApi {

    static final String ALL = "all";

    private static final String KIND = "stock threshold";

    private final LowStock lowStock;

    LowStockApi(LowStock lowStock) {
        this.lowStock = lowStock;
    }

    List<Route> routes() {
        Routes routes = Routes.api(LowStockApi.class, "spools", Resource.SPOOLS);
        return List.of(
                routes.get("/spools/low-stock", "listLowStock")
                        .query(Parameter.choice(ALL, "true", "false"))
                        .answers(LowStockJson.class)
                        .handle(this::report),
                routes.get("/stock-thresholds", "listStockThresholds")
                        .answers(ThresholdsJson.class)
                        .handle(request -> Reply.of(new ThresholdsJson(lowStock.thresholds(request.context()).stream()
                                .map(ThresholdJson::of)
                                .toList()))),
                routes.put("/stock-thresholds", "setStockThreshold")
                        .body(ThresholdInput.class)
                        .answers(ThresholdJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::set),
                routes.get("/stock-thresholds/{id}", "getStockThreshold")
                        .answers(ThresholdJson.class)
                        .versioned()
                        .handle(request -> reply(lowStock.threshold(request.context(), request.path("id")))),
                routes.delete("/stock-thresholds/{id}", "removeStockThreshold")
                        .needs(Action.CHANGE, Resource.SPOOLS)
                        .versioned()
                        .handle(this::remove));
    }

    private Reply<LowStockJson> report(Request<Void> request) {
        LowStockReport report = lowStock.report(request.context());
        boolean all = request.query(ALL).filter("true"::equals).isPresent();
        return Reply.of(LowStockJson.of(all ? report.lines() : report.low()));
    }

    private Reply<ThresholdJson> set(Request<ThresholdInput> request) {
        ThresholdInput input = request.body();
        Optional<MaterialKey> key = input.key();
        lowStock.thresholdOf(request.context(), key)
                .ifPresentOrElse(
                        present -> request.expect(KIND, present.label(), present.version()),
                        () -> requireNone(request));
        return request.perform(context -> lowStock.set(context, key, input.thresholdG()), LowStockApi::reply);
    }

    /** Whoever names a version of a threshold that is not there read one that was taken away since. */
    private static void requireNone(Request<ThresholdInput> request) {
        if (request.statesVersion()) {
            throw NozzlyException.versionConflict(
                    KIND, request.body().key().map(MaterialKey::label).orElse("*"));
        }
    }

    private Reply<Void> remove(Request<Void> request) {
        StockThreshold present = lowStock.threshold(request.context(), request.path("id"));
        request.expect(KIND, present.label(), present.version());
        return request.perform(
                context -> lowStock.remove(context, present.id().toString(), request.expectedVersion()),
                gone -> Reply.nothing());
    }

    private static Reply<ThresholdJson> reply(StockThreshold threshold) {
        return Reply.of(ThresholdJson.of(threshold)).version(threshold.version());
    }
}
