package app.nozzly.host.stocktaking;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import java.util.List;
import java.util.stream.Stream;

/** Counting and weighing what stands somewhere. Thread-safe. */
public final class StockTakingFeature implements Feature {

    private final PageFrame frame;
    private final Nozzly nozzly;

    public StockTakingFeature(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.nozzly = nozzly;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new StockTakesApi(nozzly.stockTaking()).routes(), new StockTakePages(frame, nozzly).routes())
                .flatMap(List::stream)
                .toList();
    }
}
