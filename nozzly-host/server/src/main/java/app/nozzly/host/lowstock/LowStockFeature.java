package app.nozzly.host.lowstock;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.inventory.LowStock;
import app.nozzly.material.MaterialCatalogue;
import java.util.List;
import java.util.stream.Stream;

/** What runs low, and the thresholds that say so. Thread-safe. */
public final class LowStockFeature implements Feature {

    private final PageFrame frame;
    private final LowStock lowStock;
    private final MaterialCatalogue materials;

    public LowStockFeature(PageFrame frame, LowStock lowStock, MaterialCatalogue materials) {
        this.frame = frame;
        this.lowStock = lowStock;
        this.materials = materials;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new LowStockApi(lowStock).routes(), new LowStockPages(frame, lowStock, materials).routes())
                .flatMap(List::stream)
                .toList();
    }
}
