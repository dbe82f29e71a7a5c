package app.nozzly.host.stocktaking;

import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.inventory.Locations;
import app.nozzly.inventory.StockTaking;
import java.util.List;
import java.util.stream.Stream;

/** Counting and weighing what stands somewhere. Thread-safe. */
public final class StockTakingFeature implements Feature {

    private final PageFrame frame;
    private final StockTaking stockTaking;
    private final Locations locations;

    public StockTakingFeature(PageFrame frame, StockTaking stockTaking, Locations locations) {
        this.frame = frame;
        this.stockTaking = stockTaking;
        this.locations = locations;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new StockTakesApi(stockTaking).routes(),
                        new StockTakePages(frame, stockTaking, locations).routes())
                .flatMap(List::stream)
                .toList();
    }
}
