package app.nozzly.host.products;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductDraft;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.Products;
import app.nozzly.costing.ProductCosting;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /products}. Thread-safe. */
final class ProductsApi {

    private final Products products;
    private final ProductCosting costing;
    private final Components components;
    private final Spools spools;
    private final WorkshopMoney money;

    ProductsApi(Products products, ProductCosting costing, Components components, Spools spools, WorkshopMoney money) {
        this.products = products;
        this.costing = costing;
        this.components = components;
        this.spools = spools;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ProductsApi.class, "products", Resource.PRODUCTS);
        return List.of(
                routes.get("/products", "listProducts")
                        .answersPage(ProductJson.class, ProductRepository.FIELDS)
                        .handle(request -> Reply.of(products.list(request.context(), request.listQuery())
                                .map(ProductJson::of))),
                routes.post("/products", "createProduct")
                        .needsWithCosts(Action.CREATE, Resource.PRODUCTS)
                        .body(ProductInput.class)
                        .creates(ProductJson.class)
                        .handle(this::create),
                routes.get("/products/{id}", "getProduct")
                        .answers(ProductJson.class)
                        .versioned()
                        .handle(request -> reply(products.get(request.context(), request.path("id")))),
                routes.put("/products/{id}", "replaceProduct")
                        .needsWithCosts(Action.CHANGE, Resource.PRODUCTS)
                        .body(ProductInput.class)
                        .answers(ProductJson.class)
                        .versioned()
                        .fails(409)
                        .handle(this::replace),
                routes.delete("/products/{id}", "deactivateProduct").versioned().handle(this::deactivate),
                routes.get("/products/{id}/cost", "getProductCost")
                        .needs(Action.VIEW, Resource.COSTS)
                        .answers(CostJson.class)
                        .handle(request -> Reply.of(
                                CostJson.of(costing.of(request.context(), request.path("id")), request.locale()))));
    }

    private Reply<ProductJson> create(Request<ProductInput> request) {
        ProductDraft draft = draft(request, Set.of());
        return request.perform(
                context -> products.add(context, draft),
                product -> Reply.created(Routes.API_BASE + "/products/" + product.id(), ProductJson.of(product))
                        .version(product.version()));
    }

    private Reply<ProductJson> replace(Request<ProductInput> request) {
        Product present = present(request);
        ProductDraft draft = draft(request, lineIds(present));
        return request.perform(
                context -> products.replace(context, present.id().toString(), request.expectedVersion(), draft),
                ProductsApi::reply);
    }

    private Reply<Void> deactivate(Request<Void> request) {
        Product present = present(request);
        return request.perform(
                context -> products.deactivate(context, present.id().toString(), request.expectedVersion()),
                product -> Reply.nothing());
    }

    private Product present(Request<?> request) {
        Product present = products.get(request.context(), request.path("id"));
        request.expect("product", present.sku(), present.version());
        return present;
    }

    private ProductDraft draft(Request<ProductInput> request, Set<UUID> lineIds) {
        ProductInput input = request.body();
        Amounts amounts = money.amounts(request.context());
        BillReader bill = new BillReader(request.context(), products, components, spools, amounts);
        return input.toDraft(bill.read(input, lineIds), amounts);
    }

    private static Set<UUID> lineIds(Product product) {
        return Stream.concat(
                        product.bom().materials().stream().map(MaterialLine::id),
                        product.bom().components().stream().map(ComponentLine::id))
                .collect(Collectors.toSet());
    }

    private static Reply<ProductJson> reply(Product product) {
        return Reply.of(ProductJson.of(product)).version(product.version());
    }
}
