package app.nozzly.host.products;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.host.csv.CsvTable;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.pricing.PriceListCsv;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Shell;
import app.nozzly.host.web.view.ChannelsView;
import app.nozzly.host.web.view.PriceView;
import app.nozzly.host.web.view.ProductView;
import app.nozzly.host.web.view.Standing;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.material.MaterialType;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.ProductPrices;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one product: its form, its cost and its prices. Thread-safe. */
final class ProductPages {

    private static final RouteAccess CREATE = RouteAccess.withCosts(Action.CREATE, Resource.PRODUCTS);
    private static final RouteAccess CHANGE = RouteAccess.withCosts(Action.CHANGE, Resource.PRODUCTS);
    private static final RouteAccess DELETE = RouteAccess.to(Action.DELETE, Resource.PRODUCTS);

    static final String PATH = "/products";

    private final PageFrame frame;
    private final Nozzly nozzly;
    private final WorkshopMoney money;

    ProductPages(PageFrame frame, Nozzly nozzly, WorkshopMoney money) {
        this.frame = frame;
        this.nozzly = nozzly;
        this.money = money;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(ProductPages.class, Resource.PRODUCTS);
        return List.of(
                pages.page(PATH + "/new", CREATE, this::blank),
                pages.form(PATH, CREATE, this::create),
                pages.page(PATH + "/{id}", this::show),
                pages.form(PATH + "/{id}", CHANGE, this::change),
                pages.form(PATH + "/{id}/deactivate", DELETE, request -> standing(request, false)),
                pages.form(PATH + "/{id}/activate", CHANGE, request -> standing(request, true)),
                pages.page(
                        PATH + "/{id}/prices.csv", RouteAccess.withCosts(Action.VIEW, Resource.PRICES), this::export));
    }

    /** A form as it is shown: its fields and how many rows there are. */
    private record Shown(FormState form, int materials, int components) {

        static Shown of(FormState form) {
            FormRows rows = FormRows.of(form.values());
            return new Shown(form, rows.count("materials"), rows.count("components"));
        }

        static Shown of(FormRows rows) {
            return new Shown(FormState.of(rows.typed()), rows.count("materials"), rows.count("components"));
        }
    }

    private Reply<Void> blank(Request<Void> request) {
        Visit visit = frame.visit(request);
        FormState form = FormState.of(
                Map.of("sku", new SkuNumbers(nozzly.products()).next(request.context()), "units_per_plate", "1"));
        return blank(visit, request, new Shown(form, 1, 0));
    }

    private Reply<Void> blank(Visit visit, Request<Void> request, Shown shown) {
        ProductView view = new ProductView(
                PATH,
                shown.form(),
                shown.materials(),
                shown.components(),
                types(request, shown),
                stock(visit, request).choices(shown.form().values()),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return visit.page("product", shell(visit, visit.texts().say("products.new")), view);
    }

    private Reply<Void> create(Request<Void> request) {
        Visit visit = frame.visit(request);
        Optional<FormRows> pressed = FormRows.of(visit.typed()).pressed();
        if (pressed.isPresent()) {
            return blank(visit, request, Shown.of(pressed.get()));
        }
        return visit.submit(
                () -> {
                    ProductDraft draft = draft(visit, request, Optional.empty());
                    return request.perform(
                            context -> nozzly.products().add(context, draft),
                            product -> visit.done(path(product), "product.added", product.name()));
                },
                form -> blank(visit, request, Shown.of(form)));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        Product product = nozzly.products().get(request.context(), request.path("id"));
        if (request.wantsFragment() && visit.mayCompare()) {
            TargetMargin margin = margin(visit, request);
            margin.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            return visit.fragment("priceChannels", channels(visit, prices(request, product, margin), margin));
        }
        return page(visit, request, product, stock -> Shown.of(ProductForm.of(product, stock, visit.numbers())));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        Product product = nozzly.products().get(request.context(), request.path("id"));
        Optional<FormRows> pressed = FormRows.of(visit.typed()).pressed();
        if (pressed.isPresent()) {
            return page(visit, request, product, stock -> Shown.of(pressed.get()));
        }
        return visit.submit(
                () -> {
                    request.expect("product", product.sku(), product.version());
                    ProductDraft draft = draft(visit, request, Optional.of(product));
                    return request.perform(
                            context -> nozzly.products()
                                    .replace(context, product.id().toString(), request.expectedVersion(), draft),
                            saved -> visit.done(path(saved), "product.saved", saved.name()));
                },
                form -> page(visit, request, product, stock -> Shown.of(form)));
    }

    private Reply<Void> standing(Request<Void> request, boolean active) {
        Visit visit = frame.visit(request);
        Product product = nozzly.products().get(request.context(), request.path("id"));
        ProductDraft draft = new ProductDraft(
                product.details(), product.bom(), product.times(), product.rates(), product.singleLot(), active);
        return request.perform(
                context ->
                        nozzly.products().replace(context, product.id().toString(), request.expectedVersion(), draft),
                saved -> active
                        ? visit.done(path(saved), "product.back", saved.name())
                        : visit.doneUndoable(PATH, path(saved) + "/activate", "product.out", saved.name()));
    }

    private Reply<Void> export(Request<Void> request) {
        Visit visit = frame.visit(request);
        Product product = nozzly.products().get(request.context(), request.path("id"));
        ProductPrices prices = prices(request, product, margin(visit, request));
        return Reply.<Void>bytes(
                        CsvTable.CONTENT_TYPE,
                        PriceListCsv.table(List.of(prices), visit.locale()).bytes())
                .downloadAs(product.sku() + "-prices.csv");
    }

    private Reply<Void> page(
            Visit visit, Request<Void> request, Product product, Function<StockChoices, Shown> showing) {
        StockChoices stock = stock(visit, request);
        Shown shown = showing.apply(stock);
        TargetMargin margin = margin(visit, request);
        ProductPrices prices = prices(request, product, margin);
        boolean sold = !prices.channels().isEmpty();
        String query = margin.asked()
                .map(share -> "?" + TargetMargin.FIELD + "=" + share.percent().toPlainString())
                .orElse("");
        ProductView view = new ProductView(
                path(product),
                shown.form(),
                shown.materials(),
                shown.components(),
                types(request, shown),
                stock.choices(shown.form().values()),
                String.valueOf(product.version().number()),
                Optional.of(new CostPictures(visit).view(prices.cost())),
                Optional.of(channels(visit, prices, margin)).filter(view1 -> sold),
                Optional.of(new PriceView.Target(path(product), margin.typed(), margin.error(visit)))
                        .filter(view1 -> sold),
                Optional.of(path(product) + "/prices.csv" + query).filter(view1 -> sold),
                Optional.of(new Standing(
                        product.active(), path(product) + (product.active() ? "/deactivate" : "/activate"))));
        Shell shell = shell(visit, product.name()).telling(visit.changes("product", product.id()));
        return visit.page("product", shell, view);
    }

    private static TargetMargin margin(Visit visit, Request<Void> request) {
        return TargetMargin.read(visit, request.query(TargetMargin.FIELD));
    }

    private ProductPrices prices(Request<Void> request, Product product, TargetMargin margin) {
        return nozzly.pricing()
                .compare(
                        request.context(),
                        product.id().toString(),
                        margin.asked().map(PriceTarget.Margin::new));
    }

    private static ChannelsView channels(Visit visit, ProductPrices prices, TargetMargin margin) {
        boolean saved = margin.asked().isEmpty()
                && prices.channels().stream().anyMatch(row -> row.rule().isPresent());
        String target = saved ? visit.texts().say("channels.target_saved") : margin.label(visit);
        return new ChannelPictures(visit).view(prices, target);
    }

    private ProductDraft draft(Visit visit, Request<Void> request, Optional<Product> present) {
        String sku =
                present.map(Product::sku).orElseGet(() -> new SkuNumbers(nozzly.products()).next(request.context()));
        ProductInput input = ProductForm.read(visit.fields(), present, sku);
        Amounts amounts = money.amounts(request.context());
        BillReader bill =
                new BillReader(request.context(), nozzly.products(), nozzly.components(), nozzly.spools(), amounts);
        return input.toDraft(bill.read(input, present.map(ProductPages::lineIds).orElse(Set.of())), amounts);
    }

    private static Set<UUID> lineIds(Product product) {
        return Stream.concat(
                        product.bom().materials().stream().map(MaterialLine::id),
                        product.bom().components().stream().map(ComponentLine::id))
                .collect(Collectors.toSet());
    }

    private StockChoices stock(Visit visit, Request<Void> request) {
        return StockChoices.of(nozzly.components(), request.context(), visit);
    }

    /** The workshop's types, and those that the form holds already. */
    private List<Choice> types(Request<Void> request, Shown shown) {
        Set<String> codes = new LinkedHashSet<>();
        Choosable.all(query -> nozzly.materials().list(request.context(), query)).stream()
                .map(MaterialType::code)
                .forEach(codes::add);
        shown.form().values().forEach((name, value) -> {
            if (name.endsWith(".material_type") && !value.isEmpty()) {
                codes.add(value);
            }
        });
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    private static Shell shell(Visit visit, String title) {
        return visit.shell(title)
                .in(Area.PRODUCTS)
                .below(new Crumb(visit.texts().say(Area.PRODUCTS.key()), PATH));
    }

    private static String path(Product product) {
        return PATH + "/" + product.id();
    }
}
