package app.nozzly.host.pricing;

import app.nozzly.Nozzly;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.Products;
import app.nozzly.host.csv.CsvTable;
import app.nozzly.host.http.Parameter;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.pricing.PriceTarget;
import app.nozzly.pricing.ProductPrices;
import app.nozzly.problem.NozzlyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Prices of many products at once: the price list as a file. Thread-safe. */
final class PriceListApi {

    private static final int MOST_PRODUCTS = 500;

    private final Nozzly nozzly;
    private final WorkshopMoney money;

    PriceListApi(Nozzly nozzly, WorkshopMoney money) {
        this.nozzly = nozzly;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(PriceListApi.class, "pricing", Resource.PRICES);
        return List.of(
                routes.get("/pricing/export", "exportPrices")
                        .needsWithCosts(Action.VIEW, Resource.PRICES)
                        .query(Parameter.text("product_ids").mandatory(), Parameter.choice("format", "csv"))
                        .query(TargetQuery.PARAMETERS)
                        .answersFile("text/csv")
                        .handle(this::export),
                routes.post("/pricing/bulk", "bulkPrices")
                        .needsWithCosts(Action.CHANGE, Resource.PRICES)
                        .body(BulkRequest.class)
                        .answers(BulkJson.class)
                        .fails(422)
                        .handle(this::bulk));
    }

    /** Prices by one target for many products; without {@code apply} only a preview. Immutable. */
    record BulkRequest(List<String> productIds, TargetInput target, Optional<Boolean> apply) {}

    /** What would be or was done. Immutable. */
    record BulkJson(boolean applied, int rules, List<ProductPricesJson> items) {}

    private Reply<Void> export(Request<Void> request) {
        Optional<PriceTarget> target = TargetQuery.read(request, money);
        List<String> ids = request.query("product_ids").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        List<ProductPrices> prices = nozzly.pricing().compare(request.context(), known(request, ids), target);
        return Reply.<Void>bytes(
                        CsvTable.CONTENT_TYPE,
                        PriceListCsv.table(prices, request.locale()).bytes())
                .downloadAs("prices.csv");
    }

    private Reply<BulkJson> bulk(Request<BulkRequest> request) {
        BulkRequest asked = request.body();
        PriceTarget target = asked.target().target(new Amounts(money.currency(request.context())));
        List<ProductId> products = known(request, asked.productIds());
        boolean apply = asked.apply().orElse(false);
        return request.perform(
                context -> apply
                        ? nozzly.pricing().saveAll(context, products, target)
                        : nozzly.pricing().compare(context, products, Optional.of(target)),
                prices -> Reply.of(new BulkJson(
                        apply,
                        prices.stream().mapToInt(row -> row.channels().size()).sum(),
                        prices.stream()
                                .map(row -> ProductPricesJson.of(row, request.locale()))
                                .toList())));
    }

    private List<ProductId> known(Request<?> request, List<String> references) {
        if (references.isEmpty() || references.size() > MOST_PRODUCTS) {
            throw NozzlyException.invalid(
                    PriceListApi.class, "product_ids", "product_ids.count", references.size(), MOST_PRODUCTS);
        }
        return nozzly.transactions()
                .read(
                        request.context(),
                        session -> Products.findAll(session, references).stream()
                                .map(Product::id)
                                .toList());
    }
}
