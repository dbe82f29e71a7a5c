package app.nozzly.host.home;

import app.nozzly.Nozzly;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.context.OperationContext;
import app.nozzly.costing.ProductCost;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.spools.SpoolPictures;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.HomeView;
import app.nozzly.host.web.view.Link;
import app.nozzly.inventory.Spool;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the first page shows of what its reader may see: a fixed number of statements whatever the workshop holds. Thread-safe. */
final class HomePage {

    /** Rows of each table. */
    private static final int ROWS = 6;

    /** Most low spools that are counted; there may be more. */
    private static final int MOST_COUNTED = 50;

    private static final Map<String, String> IN_USE = Map.of("is_active", "true");
    private static final String SIZE_LIMIT = "500 MB";

    private static final Page<Spool> NO_SPOOLS = new Page<>(List.of(), Optional.empty(), 0);
    private static final Page<Product> NO_PRODUCTS = new Page<>(List.of(), Optional.empty(), 0);

    private final Nozzly nozzly;

    HomePage(Nozzly nozzly) {
        this.nozzly = nozzly;
    }

    HomeView view(Request<?> request, Visit visit) {
        OperationContext context = request.context();
        Page<Spool> emptiest = visit.may("spools.view") ? emptiest(context) : NO_SPOOLS;
        Page<Product> products = visit.may("products.view")
                ? nozzly.products().list(context, ListQuery.first(ROWS).withFilters(IN_USE))
                : NO_PRODUCTS;
        return new HomeView(
                Area.PRICE.href(),
                SIZE_LIMIT,
                stats(context, visit, emptiest, products),
                emptiest.items().stream()
                        .filter(SpoolPictures::isLow)
                        .limit(ROWS)
                        .map(spool -> low(spool, visit))
                        .toList(),
                visit.may("costs.view") ? costed(context, visit, products.items()) : List.of(),
                Optional.of("/spools/new").filter(form -> emptiest.total() == 0 && visit.may("spools.create")));
    }

    private Page<Spool> emptiest(OperationContext context) {
        return nozzly.spools()
                .list(
                        context,
                        ListQuery.first(MOST_COUNTED)
                                .withFilters(IN_USE)
                                .withSort(List.of(new SortKey("remaining_weight_g", false))));
    }

    /** The figures of what the reader may see. */
    private List<HomeView.Stat> stats(
            OperationContext context, Visit visit, Page<Spool> spools, Page<Product> products) {
        List<HomeView.Stat> stats = new ArrayList<>();
        if (visit.may("spools.view")) {
            stats.add(stat(visit, "home.spools", spools.total(), "home.spools_in_use", Area.SPOOLS));
            stats.add(lowCount(visit, spools.items()));
        }
        if (visit.may("products.view")) {
            stats.add(stat(visit, "home.products", products.total(), "home.products_in_catalogue", Area.PRODUCTS));
        }
        if (visit.may("channels.view")) {
            long channels = nozzly.channels().list(context, ListQuery.first(1)).total();
            stats.add(stat(visit, "home.channels", channels, "home.channels_note", Area.CHANNELS));
        }
        return stats;
    }

    private static HomeView.Stat lowCount(Visit visit, List<Spool> emptiest) {
        long low = emptiest.stream().filter(SpoolPictures::isLow).count();
        Figure figure = visit.figures().count(low);
        String below = visit.figures().grams(SpoolPictures.LOW).text();
        return new HomeView.Stat(
                visit.texts().say("home.low"),
                low == MOST_COUNTED ? new Figure(figure.value() + "+", "") : figure,
                visit.texts().say("home.low_note", below),
                Area.SPOOLS.href() + "?sort=remaining_weight_g");
    }

    private static HomeView.Stat stat(Visit visit, String label, long count, String note, Area area) {
        return new HomeView.Stat(
                visit.texts().say(label),
                visit.figures().count(count),
                visit.texts().say(note),
                area.href());
    }

    private static HomeView.LowSpool low(Spool spool, Visit visit) {
        return new HomeView.LowSpool(
                new Link(spool.code(), SpoolPictures.href(spool)),
                SpoolPictures.swatch(spool.filament()),
                SpoolPictures.gauge(spool, visit),
                SpoolPictures.remaining(spool, visit));
    }

    private List<HomeView.CostedProduct> costed(OperationContext context, Visit visit, List<Product> products) {
        Map<ProductId, ProductCost> costs =
                nozzly.costing().of(context, products.stream().map(Product::id).toList());
        return products.stream()
                .map(product -> new HomeView.CostedProduct(
                        new Link(product.name(), Area.PRODUCTS.href() + "/" + product.id()),
                        product.sku(),
                        cost(costs.get(product.id()), visit)))
                .toList();
    }

    private static Figure cost(ProductCost cost, Visit visit) {
        Figure total = visit.figures().money(cost.breakdown().total());
        return cost.breakdown().complete()
                ? total
                : new Figure(total.value(), visit.texts().say("products.incomplete"), Tone.WARN);
    }
}
