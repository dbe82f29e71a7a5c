package app.nozzly.persistence.jpa;

import app.nozzly.catalog.Product;
import app.nozzly.catalog.ProductId;
import app.nozzly.catalog.ProductRepository;
import app.nozzly.catalog.SubProductLine;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Products by id and SKU. The lines of any number of products are read in one statement. */
record JpaProductRepository(JpaSession session) implements ProductRepository {

    private static final Listing<ProductRow> LISTING = new Listing<>(
            FIELDS,
            ProductRow.class,
            "p",
            "ProductRow p",
            new SortColumn<>("p.id", row -> row.id, UUID::fromString, false),
            Map.of(
                    "sku", SortColumn.text("p.skuKey", row -> row.skuKey),
                    "name", SortColumn.text("p.nameKey", row -> row.nameKey),
                    "category",
                            SortColumn.<ProductRow>text("p.categoryKey", row -> row.categoryKey)
                                    .orEmpty()),
            List.of("p.searchText"),
            Map.of(
                    "category", Filter.text("p.category"),
                    "is_active", Filter.flag("p.active"),
                    "component_id",
                            Filter.id("exists (select 1 from ProductLineRow l where l.key.productId = p.id"
                                            + " and l.componentId")
                                    .closed()));

    @Override
    public void insert(Product product) {
        requireInner(product);
        requireComponents(product);
        session.writing(subject(product), () -> {
            session.persist(ProductMapper.row(product));
            ProductLineMapper.rows(product).forEach(session::persist);
            return product;
        });
    }

    @Override
    public Product update(Product product) {
        requireInner(product);
        requireComponents(product);
        ProductRow row = ProductMapper.row(product);
        row.version = product.version().number();
        session.update(row, row.id, subject(product));
        session.writing(subject(product), () -> {
            session.change("delete ProductLineRow l where l.key.productId = :id", Map.of("id", row.id));
            ProductLineMapper.rows(product).forEach(session::persist);
            return product;
        });
        return product.withVersion(product.version().next());
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return session.find(ProductRow.class, id.value())
                .map(row -> assembled(List.of(row)).get(0));
    }

    @Override
    public Optional<Product> findBySku(String sku) {
        return select("where p.skuKey = :value", Letters.folded(sku.strip())).stream()
                .findFirst();
    }

    @Override
    public List<Product> findAll(Collection<ProductId> ids) {
        Set<UUID> wanted = ids.stream().map(ProductId::value).collect(Collectors.toUnmodifiableSet());
        return wanted.isEmpty() ? List.of() : select("where p.id in (:value) order by p.skuKey", wanted);
    }

    @Override
    public List<Product> findAllBySku(Collection<String> skus) {
        Set<String> wanted =
                skus.stream().map(sku -> Letters.folded(sku.strip())).collect(Collectors.toUnmodifiableSet());
        return wanted.isEmpty() ? List.of() : select("where p.skuKey in (:value) order by p.skuKey", wanted);
    }

    @Override
    public List<Product> containing(Collection<ProductId> inner) {
        Set<UUID> wanted = inner.stream().map(ProductId::value).collect(Collectors.toUnmodifiableSet());
        String lines = "select l.key.productId from ProductLineRow l where l.innerProductId in (:value)";
        return wanted.isEmpty() ? List.of() : select("where p.id in (" + lines + ") order by p.skuKey", wanted);
    }

    @Override
    public Page<Product> list(ListQuery query) {
        Page<ProductRow> rows = LISTING.page(session, query);
        return new Page<>(assembled(rows.items()), rows.nextCursor(), rows.total());
    }

    private List<Product> select(String conditions, Object value) {
        return assembled(session.select(ProductRow.class, LISTING.query() + conditions, Map.of("value", value)));
    }

    private List<Product> assembled(List<ProductRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ProductLineRow> lines = session.select(
                ProductLineRow.class,
                "from ProductLineRow l where l.key.productId in (:ids) order by l.key.productId, l.key.kind, l.key.position",
                Map.of("ids", rows.stream().map(row -> row.id).toList()));
        Map<UUID, List<ProductLineRow>> byProduct = new HashMap<>();
        lines.forEach(line -> byProduct
                .computeIfAbsent(line.key.productId(), any -> new ArrayList<>())
                .add(line));
        return rows.stream()
                .map(row ->
                        ProductMapper.product(row, ProductLineMapper.bom(byProduct.getOrDefault(row.id, List.of()))))
                .toList();
    }

    /** Names the first inner product that does not exist; the foreign key behind it could not say which. */
    private void requireInner(Product product) {
        List<ProductId> inner = product.bom().subProducts().stream()
                .map(SubProductLine::product)
                .filter(id -> !id.equals(product.id()))
                .toList();
        if (inner.isEmpty()) {
            return;
        }
        Set<UUID> existing = new HashSet<>(session.select(
                UUID.class,
                "select p.id from ProductRow p where p.id in (:ids)",
                Map.of("ids", inner.stream().map(ProductId::value).toList())));
        inner.stream().filter(id -> !existing.contains(id.value())).findFirst().ifPresent(missing -> {
            throw NozzlyException.notFound("product", missing);
        });
    }

    private void requireComponents(Product product) {
        List<UUID> named = product.bom().components().stream()
                .flatMap(line -> line.component().stream())
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return;
        }
        Set<UUID> existing = new HashSet<>(session.select(
                UUID.class, "select c.id from ComponentRow c where c.id in (:ids)", Map.of("ids", named)));
        named.stream().filter(id -> !existing.contains(id)).findFirst().ifPresent(missing -> {
            throw NozzlyException.notFound("component", missing);
        });
    }

    private static Subject subject(Product product) {
        return new Subject("product", product.id(), Map.of("sku", product.sku()));
    }
}
