package app.nozzly.host.products;

import app.nozzly.catalog.Products;
import app.nozzly.costing.ProductCosting;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Route;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.Components;
import app.nozzly.inventory.Spools;
import java.util.List;
import java.util.stream.Stream;

/** Products with their bills of materials and their cost. Thread-safe. */
public final class ProductsFeature implements Feature {

    private final Products products;
    private final ProductCosting costing;
    private final Components components;
    private final Spools spools;
    private final WorkshopMoney money;

    public ProductsFeature(
            Products products, ProductCosting costing, Components components, Spools spools, WorkshopMoney money) {
        this.products = products;
        this.costing = costing;
        this.components = components;
        this.spools = spools;
        this.money = money;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new ProductsApi(products, costing, components, spools, money).routes(),
                        new ProductLinesApi(products, components, spools, money).routes())
                .flatMap(List::stream)
                .toList();
    }
}
