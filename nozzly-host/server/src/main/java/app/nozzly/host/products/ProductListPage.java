package app.nozzly.host.products;

import app.nozzly.Nozzly;
import app.nozzly.access.Resource;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.costing.LinePrice;
import app.nozzly.costing.ProductCost;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Texts;
import app.nozzly.host.web.chart.Swatch;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.Pager;
import app.nozzly.host.web.view.ProductsView;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of products with their costs. Thread-safe. */
final class ProductListPage {

    private static final int ROWS = 50;

    private final PageFrame frame;
    private final Nozzly nozzly;

    ProductListPage(PageFrame frame, Nozzly nozzly) {
        this.frame = frame;
        this.nozzly = nozzly;
    }

    List<Route> routes() {
        return List.of(Routes.pages(ProductListPage.class, Resource.PRODUCTS).page(ProductPages.PATH, this::show));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        Optional<String> words = request.query("q").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> sort = request.query("sort").filter(text -> text.matches("-?(name|sku)"));
        ListQuery query = ListQuery.first(ROWS)
                .withFilters(Map.of("is_active", "true"))
                .withCursor(request.query("cursor"))
                .withSort(List.of(sort.map(ProductListPage::sortKey).orElse(new SortKey("name", false))));
        Page<Product> page = nozzly.products()
                .list(request.context(), words.map(query::withText).orElse(query));
        Map<ProductId, ProductCost> costs = nozzly.costing()
                .of(request.context(), page.items().stream().map(Product::id).toList());
        ProductsView view = new ProductsView(
                ProductPages.PATH,
                FormState.of(Map.of("q", words.orElse(""))),
                columns(visit.texts(), words, sort),
                page.items().stream()
                        .map(product -> row(visit.figures(), product, costs.get(product.id())))
                        .toList(),
                pager(visit, page, request.query("cursor").isPresent(), address(words, sort)),
                words.isPresent(),
                ProductPages.PATH + "/new",
                Area.PRICE.href());
        return visit.page(
                "products", visit.shell(visit.texts().say(Area.PRODUCTS.key())).in(Area.PRODUCTS), view);
    }

    private static SortKey sortKey(String text) {
        return text.startsWith("-") ? new SortKey(text.substring(1), true) : new SortKey(text, false);
    }

    private static ProductsView.Columns columns(Texts texts, Optional<String> words, Optional<String> sort) {
        boolean descending = sort.filter("-name"::equals).isPresent();
        Column.Order order = descending ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        return new ProductsView.Columns(
                Column.text(texts.say("products.product"))
                        .sortable(address(words, Optional.of(descending ? "name" : "-name")), order),
                Column.text(texts.say("products.materials")),
                Column.figure(texts.say("products.weight")),
                Column.figure(texts.say("products.time")),
                Column.figure(texts.say("products.cost")));
    }

    private static ProductsView.Row row(Figures figures, Product product, ProductCost cost) {
        Grams weight =
                product.bom().materials().stream().map(line -> line.weight()).reduce(Grams.ZERO, Grams::plus);
        return new ProductsView.Row(
                new Link(product.name(), ProductPages.PATH + "/" + product.id()),
                product.sku(),
                cost.prices().stream().map(ProductListPage::swatch).toList(),
                figures.grams(weight),
                figures.time(product.times().print()),
                Optional.of(figures.money(cost.breakdown().total())),
                !cost.breakdown().complete());
    }

    /** The colour that the line asks for, with the code of the first spool that has it. */
    private static Swatch swatch(LinePrice price) {
        List<String> codes = price.spools().stream()
                .map(spool -> spool.filament().colour())
                .filter(colour -> price.line()
                        .key()
                        .colour()
                        .filter(colour.name()::equalsIgnoreCase)
                        .isPresent())
                .map(Colour::hexCodes)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Swatch(
                price.line().key().label(), "", codes.subList(0, Math.min(3, codes.size())), Swatch.Look.SOLID);
    }

    private static Pager pager(Visit visit, Page<Product> page, boolean later, String address) {
        String summary = visit.texts().say("products.summary", page.items().size(), page.total());
        String join = address.contains("?") ? "&" : "?";
        return new Pager(
                summary,
                Optional.of(address).filter(first -> later),
                page.nextCursor().map(cursor -> address + join + "cursor=" + encoded(cursor)));
    }

    private static String address(Optional<String> words, Optional<String> sort) {
        String query = words.map(text -> "q=" + encoded(text)).orElse("");
        String order = sort.map(text -> "sort=" + encoded(text)).orElse("");
        String both = query.isEmpty() || order.isEmpty() ? query + order : query + "&" + order;
        return both.isEmpty() ? ProductPages.PATH : ProductPages.PATH + "?" + both;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
