package app.nozzly.host.products;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.ComponentLine;
import app.nozzly.catalog.MaterialLine;
import app.nozzly.catalog.Product;
import app.nozzly.catalog.Products;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.UUID;

/** {@code /products/{id}/materials} and {@code /products/{id}/components}. The version of a line is that of its product. Thread-safe. */
final class ProductLinesApi {

    private final Products products;
    private final Components components;
    private final Spools spools;
    private final WorkshopMoney money;

    ProductLinesApi(Products products, Components components, Spools spools, WorkshopMoney money) {
        this.products = products;
        this.components = components;
        this.spools = spools;
        this.money = money;
    }

    List<Route> routes() {
        Routes routes = Routes.api(ProductLinesApi.class, "products", Resource.PRODUCTS);
        return List.of(
                routes.post("/products/{id}/materials", "addProductMaterial")
                        .needsWithCosts(Action.CHANGE, Resource.PRODUCTS)
                        .body(ProductMaterialInput.class)
                        .creates(ProductMaterialJson.class)
                        .handle(this::addMaterial),
                routes.get("/products/{id}/materials/{material_id}", "getProductMaterial")
                        .answers(ProductMaterialJson.class)
                        .versioned()
                        .handle(this::getMaterial),
                routes.delete("/products/{id}/materials/{material_id}", "removeProductMaterial")
                        .needsWithCosts(Action.CHANGE, Resource.PRODUCTS)
                        .versioned()
                        .handle(this::removeMaterial),
                routes.post("/products/{id}/components", "addProductComponent")
                        .needsWithCosts(Action.CHANGE, Resource.PRODUCTS)
                        .body(ProductComponentInput.class)
                        .creates(ProductComponentJson.class)
                        .handle(this::addComponent),
                routes.get("/products/{id}/components/{component_id}", "getProductComponent")
                        .answers(ProductComponentJson.class)
                        .versioned()
                        .handle(this::getComponent),
                routes.delete("/products/{id}/components/{component_id}", "removeProductComponent")
                        .needsWithCosts(Action.CHANGE, Resource.PRODUCTS)
                        .versioned()
                        .handle(this::removeComponent));
    }

    private Reply<ProductMaterialJson> addMaterial(Request<ProductMaterialInput> request) {
        Product present = product(request);
        request.expectIfStated("product", present.sku(), present.version());
        MaterialLine line =
                bill(request).material(request.body(), present.bom().materials().size());
        return request.perform(
                context -> products.addMaterial(context, present.id().toString(), request.expectedVersion(), line),
                product -> Reply.created(place(product, "materials", line.id()), ProductMaterialJson.of(line))
                        .version(product.version()));
    }

    private Reply<ProductMaterialJson> getMaterial(Request<Void> request) {
        Product product = product(request);
        MaterialLine line = materialOf(product, request.path("material_id"));
        return Reply.of(ProductMaterialJson.of(line)).version(product.version());
    }

    private Reply<Void> removeMaterial(Request<Void> request) {
        Product present = product(request);
        MaterialLine line = materialOf(present, request.path("material_id"));
        request.expect("product", present.sku(), present.version());
        return request.perform(
                context ->
                        products.removeMaterial(context, present.id().toString(), request.expectedVersion(), line.id()),
                product -> Reply.nothing());
    }

    private Reply<ProductComponentJson> addComponent(Request<ProductComponentInput> request) {
        Product present = product(request);
        request.expectIfStated("product", present.sku(), present.version());
        ComponentLine line = bill(request).component(request.body());
        return request.perform(
                context -> products.addComponent(context, present.id().toString(), request.expectedVersion(), line),
                product -> Reply.created(place(product, "components", line.id()), ProductComponentJson.of(line))
                        .version(product.version()));
    }

    private Reply<ProductComponentJson> getComponent(Request<Void> request) {
        Product product = product(request);
        ComponentLine line = componentOf(product, request.path("component_id"));
        return Reply.of(ProductComponentJson.of(line)).version(product.version());
    }

    private Reply<Void> removeComponent(Request<Void> request) {
        Product present = product(request);
        ComponentLine line = componentOf(present, request.path("component_id"));
        request.expect("product", present.sku(), present.version());
        return request.perform(
                context -> products.removeComponent(
                        context, present.id().toString(), request.expectedVersion(), line.id()),
                product -> Reply.nothing());
    }

    private Product product(Request<?> request) {
        return products.get(request.context(), request.path("id"));
    }

    private BillReader bill(Request<?> request) {
        return new BillReader(request.context(), products, components, spools, money.amounts(request.context()));
    }

    private static MaterialLine materialOf(Product product, String id) {
        return product.bom().materials().stream()
                .filter(line -> line.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> NozzlyException.notFound("material line", id));
    }

    private static ComponentLine componentOf(Product product, String id) {
        return product.bom().components().stream()
                .filter(line -> line.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> NozzlyException.notFound("component line", id));
    }

    private static String place(Product product, String list, UUID line) {
        return Routes.API_BASE + "/products/" + product.id() + "/" + list + "/" + line;
    }
}
