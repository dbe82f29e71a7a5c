package app.nozzly.catalog;

import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores products, each with its whole bill of materials. */
public interface ProductRepository {

    /**
     * Searched text: SKU, name and category. Filters: {@code category}, {@code is_active} ({@code true} or {@code false}), {@code component_id} (of the
     * stock, that a line names).
     */
    ListFields FIELDS = new ListFields(
            Set.of("sku", "name", "category"),
            Set.of("category", "is_active", "component_id"),
            List.of(new SortKey("sku", false)));

    /**
     * @throws app.nozzly.problem.NozzlyException {@code already_exists} when the SKU is taken, in any case of letters, {@code not_found} when a line names
     *     a component or product that does not exist
     */
    void insert(Product product);

    /**
     * Replaces a product and its bill of materials.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one, {@code already_exists} when the new
     *     SKU is taken, {@code not_found} when a line names a component or product that does not exist
     */
    Product update(Product product);

    Optional<Product> find(ProductId id);

    /** By SKU in any case of letters. */
    Optional<Product> findBySku(String sku);

    /** Those of these products that exist, ordered by SKU; a fixed number of statements whatever their count. */
    List<Product> findAll(Collection<ProductId> ids);

    /** Those that have one of these SKUs, in any case of letters, ordered by SKU; a fixed number of statements whatever their count. */
    List<Product> findAllBySku(Collection<String> skus);

    /** Those that contain one of these products directly, ordered by SKU; a fixed number of statements whatever their count. */
    List<Product> containing(Collection<ProductId> inner);

    Page<Product> list(ListQuery query);
}
