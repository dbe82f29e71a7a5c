package app.nozzly.host.components;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.Products;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Visit;
import app.nozzly.inventory.Component;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which products name a component in their bills of materials. Thread-safe. */
record ComponentUses(Products products) {

    private static final int NAMED = 5;

    /** The names of the first, and how many more there are; empty when there are none or the reader may not see products. */
    Optional<String> names(Request<?> request, Visit visit, Component component) {
        if (!visit.may("products.view")) {
            return Optional.empty();
        }
        Page<Product> page = products.list(
                request.context(),
                ListQuery.first(NAMED)
                        .withFilters(Map.of("component_id", component.id().toString())));
        String names = page.items().stream().map(Product::name).collect(Collectors.joining(", "));
        long more = page.total() - page.items().size();
        return Optional.of(more > 0 ? visit.texts().say("component.used_in_more", names, more) : names)
                .filter(text -> !text.isEmpty());
    }
}
