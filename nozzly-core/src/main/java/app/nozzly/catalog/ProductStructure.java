package app.nozzly.catalog;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Products with everything inside them, level by level, so that the number of statements grows with the depth and never with the count. Stateless and
 * thread-safe.
 */
public final class ProductStructure {

    /** Most levels of sub-products below a product. */
    public static final int DEEPEST = 20;

    private ProductStructure() {}

    /**
     * Loads everything inside some products.
     *
     * @param roots the products, already loaded
     * @return these and all their sub-products by id
     * @throws NozzlyException {@code validation_failed} when a sub-product does not exist or the structure is too deep
     */
    public static Map<ProductId, Product> load(StoreSession session, Collection<Product> roots) {
        ProductRepository products = session.repository(ProductRepository.class);
        Map<ProductId, Product> known = new LinkedHashMap<>();
        roots.forEach(product -> known.put(product.id(), product));
        Set<ProductId> wanted = missing(roots, known);
        for (int level = 1; !wanted.isEmpty(); level++) {
            if (level > DEEPEST) {
                throw tooDeep(roots.iterator().next());
            }
            List<Product> found = products.findAll(wanted);
            found.forEach(product -> known.put(product.id(), product));
            requireFound(wanted, known);
            wanted = missing(found, known);
        }
        return known;
    }

    /**
     * Makes sure that a product does not contain itself and is not too deep.
     *
     * @param root the product as it should become; its old form in the store is ignored
     * @throws NozzlyException {@code validation_failed} naming the loop by SKUs
     */
    static void requireTree(StoreSession session, Product root) {
        Map<ProductId, Product> known = load(session, List.of(root));
        if (levelsBelow(root, known, new ArrayDeque<>(), new HashMap<>()) > DEEPEST) {
            throw tooDeep(root);
        }
    }

    /** Levels below a product, each product visited once. */
    private static int levelsBelow(
            Product product, Map<ProductId, Product> known, Deque<Product> path, Map<ProductId, Integer> levels) {
        if (levels.containsKey(product.id())) {
            return levels.get(product.id());
        }
        path.addLast(product);
        int deepest = 0;
        for (SubProductLine line : product.bom().subProducts()) {
            Product inner = known.get(line.product());
            requireNotOn(path, inner);
            deepest = Math.max(deepest, 1 + levelsBelow(inner, known, path, levels));
        }
        path.removeLast();
        levels.put(product.id(), deepest);
        return deepest;
    }

    private static void requireNotOn(Deque<Product> path, Product inner) {
        Optional<Product> again =
                path.stream().filter(outer -> outer.id().equals(inner.id())).findFirst();
        if (again.isPresent()) {
            List<String> loop = new ArrayList<>();
            path.stream().dropWhile(outer -> outer != again.get()).forEach(outer -> loop.add(outer.sku()));
            loop.add(inner.sku());
            throw NozzlyException.invalid(
                    Product.class, "sub_products", "loop", inner.sku(), String.join(" → ", loop));
        }
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

    private static NozzlyException tooDeep(Product root) {
        return NozzlyException.invalid(Product.class, "sub_products", "depth", root.sku(), DEEPEST);
    }
}
