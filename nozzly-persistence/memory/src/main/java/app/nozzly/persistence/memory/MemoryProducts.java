package app.nozzly.persistence.memory;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.inventory.ComponentId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Products by id and SKU. */
record MemoryProducts(MemorySession session) implements ProductRepository {

    private static final String COMPONENT = "component_id";

    private static final Listing<Product> LISTING = new Listing<>(
            FIELDS,
            product -> product.id().toString(),
            Map.of(
                    "sku", Column.text(Product::sku),
                    "name", Column.text(Product::name),
                    "category", Column.optionalText(product -> product.details().category())),
            product -> Stream.concat(Stream.of(product.sku(), product.name()), product.details().category().stream()),
            Map.of(
                    "category", product -> product.details().category(),
                    "is_active", product -> Optional.of(String.valueOf(product.active()))));

    @Override
    public void insert(Product product) {
        session.write().products.insert(referring(product));
    }

    @Override
    public Product update(Product product) {
        return session.write().products.update(referring(product));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return session.read().products.find(id);
    }

    @Override
    public Optional<Product> findBySku(String sku) {
        return session.read().products.findBy(Tables.NAME, sku.strip());
    }

    @Override
    public List<Product> findAll(Collection<ProductId> ids) {
        return bySku(ids.stream().flatMap(id -> find(id).stream()));
    }

    @Override
    public List<Product> findAllBySku(Collection<String> skus) {
        return bySku(skus.stream().flatMap(sku -> findBySku(sku).stream()));
    }

    @Override
    public List<Product> containing(Collection<ProductId> inner) {
        Set<ProductId> wanted = Set.copyOf(inner);
        return bySku(session.read()
                .products
                .rows()
                .filter(product -> product.bom().subProducts().stream()
                        .map(SubProductLine::product)
                        .anyMatch(wanted::contains)));
    }

    private static List<Product> bySku(Stream<Product> products) {
        return products.distinct()
                .sorted(Comparator.comparing(product -> Letters.folded(product.sku())))
                .toList();
    }

    @Override
    public Page<Product> list(ListQuery asked) {
        ListQuery query = FIELDS.check(asked);
        Stream<Product> rows = session.read().products.rows();
        if (!query.filters().containsKey(COMPONENT)) {
            return LISTING.page(rows, query);
        }
        Map<String, String> others = new HashMap<>(query.filters());
        String component = others.remove(COMPONENT);
        return LISTING.page(
                rows.filter(product ->
                        named(product).anyMatch(id -> id.value().toString().equalsIgnoreCase(component))),
                query.withFilters(others),
                query);
    }

    private static Stream<ComponentId> named(Product product) {
        return product.bom().components().stream()
                .flatMap(line -> line.component().stream())
                .map(ComponentId::new);
    }

    private Product referring(Product product) {
        for (SubProductLine line : product.bom().subProducts()) {
            ProductId inner = line.product();
            if (!inner.equals(product.id()) && find(inner).isEmpty()) {
                throw NozzlyException.notFound("product", inner);
            }
        }
        named(product)
                .filter(id -> session.read().components.find(id).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw NozzlyException.notFound("component", missing);
                });
        return product;
    }
}
