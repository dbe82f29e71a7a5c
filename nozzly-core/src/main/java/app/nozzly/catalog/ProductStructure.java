package app.nozzly.catalog;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products with everything inside them, level by level, so that the number of statements grows with the depth and never with the count. Stateless and
 * thread-safe.
 */
public final class ProductStructure {

    /** The counter whose row is the tenant's lock on what contains what. */
    private static final String LOCK = "product-structure";

    private ProductStructure() {}

    /**
     * Loads everything inside some products.
     *
     * @param roots the products, already loaded
     * @return these and all their sub-products by id
     * @throws NozzlyException {@code validation_failed} when a sub-product does not exist
     */
    public static Map<ProductId, Product> load(StoreSession session, Collection<Product> roots) {
        ProductRepository products = session.repository(ProductRepository.class);
        Map<ProductId, Product> known = new LinkedHashMap<>();
        roots.forEach(product -> known.put(product.id(), product));
        Set<ProductId> wanted = missing(roots, known);
        while (!wanted.isEmpty()) {
            List<Product> found = products.findAll(wanted);
            found.forEach(product -> known.put(product.id(), product));
            requireFound(wanted, known);
            wanted = missing(found, known);
        }
        return known;
    }

    /**
     * Makes sure that a product does not contain itself, and that neither it nor a product around it becomes too deep. Whoever changes what contains
     * what waits here until the others have ended: each of two changes may be right alone and both together a loop.
     *
     * @param root the product as it should become; its old form in the store is ignored
     * @throws NozzlyException {@code product_cycle} or {@code product_too_deep} naming the SKUs
     */
    static void requireTree(StoreSession session, Product root) {
        session.repository(CounterRepository.class).next(LOCK);
        int below = tree(load(session, List.of(root))).depth(root.id());
        ProductRepository products = session.repository(ProductRepository.class);
        List<Product> level = List.of(root);
        List<String> outermostFirst = new ArrayList<>(List.of(root.sku()));
        for (int above = 0; !level.isEmpty(); above++) {
            if (above + below > SubProductTree.MAXIMUM_DEPTH) {
                throw SubProductTree.refusal(CatalogError.PRODUCT_TOO_DEEP, outermostFirst);
            }
            level = products.containing(level.stream().map(Product::id).toList());
            level.stream().findFirst().ifPresent(outer -> outermostFirst.add(0, outer.sku()));
        }
    }

    /**
     * A product and all inside it, innermost first: the order in which costs are rolled up.
     *
     * @param known all of them by id
     * @throws NozzlyException {@code product_cycle} or {@code product_too_deep} naming the SKUs
     */
    public static List<ProductId> insideFirst(Map<ProductId, Product> known, ProductId root) {
        return tree(known).insideFirst(root);
    }

    private static SubProductTree<ProductId> tree(Map<ProductId, Product> known) {
        return new SubProductTree<>(
                id -> known.get(id).bom().subProducts().stream()
                        .map(SubProductLine::product)
                        .toList(),
                id -> known.get(id).sku());
    }

    private static Set<ProductId> missing(Collection<Product> products, Map<ProductId, Product> known) {
        Set<ProductId> wanted = new LinkedHashSet<>();
        products.forEach(product -> product.bom().subProducts().forEach(line -> wanted.add(line.product())));
        wanted.removeAll(known.keySet());
        return wanted;
    }

    private static void requireFound(Set<ProductId> wanted, Map<ProductId, Product> known) {
        for (ProductId id : wanted) {
            if (!known.containsKey(id)) {
                throw NozzlyException.invalid(Product.class, "sub_products", "sub_product.unknown", id);
            }
        }
    }
}
