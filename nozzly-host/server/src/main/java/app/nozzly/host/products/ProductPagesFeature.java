package app.nozzly.host.products;

import app.nozzly.Nozzly;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.workshop.WorkshopMoney;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the catalogue. Thread-safe. */
public final class ProductPagesFeature implements Feature {

    private final PageFrame frame;
    private final Nozzly nozzly;
    private final WorkshopMoney money;

    public ProductPagesFeature(PageFrame frame, Nozzly nozzly, WorkshopMoney money) {
        this.frame = frame;
        this.nozzly = nozzly;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(new ProductListPage(frame, nozzly).routes(), new ProductPages(frame, nozzly, money).routes())
                .flatMap(List::stream)
                .toList();
    }
}
