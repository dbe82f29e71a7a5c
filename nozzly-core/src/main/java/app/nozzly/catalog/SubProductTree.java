package app.nozzly.catalog;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The products inside a product, and those inside them. Stateless and thread-safe; a product used in many places is visited once.
 *
 * @param <P> what stands for a product, with {@code equals} and {@code hashCode}
 */
public final class SubProductTree<P> {

    /** Most products one inside the other, the outermost counted: a product without sub-products has depth 1. */
    public static final int MAXIMUM_DEPTH = 20;

    private final Function<? super P, ? extends Collection<P>> subProducts;
    private final Function<? super P, String> name;

    /**
     * A tree over a lookup.
     *
     * @param subProducts the products directly inside a product
     * @param name how a reader knows a product, for the errors
     */
    public SubProductTree(Function<? super P, ? extends Collection<P>> subProducts, Function<? super P, String> name) {
        this.subProducts = subProducts;
        this.name = name;
    }

    /**
     * The product and all inside it, each once and after everything inside it: the order in which costs are rolled up.
     *
     * @throws NozzlyException {@code product_cycle} naming the loop, {@code product_too_deep} naming the path
     */
    public List<P> insideFirst(P product) {
        Map<P, Integer> depths = new LinkedHashMap<>();
        visit(product, new LinkedHashSet<>(), depths);
        return List.copyOf(depths.keySet());
    }

    /**
     * Products one inside the other from here to the innermost, this one counted.
     *
     * @throws NozzlyException {@code product_cycle} naming the loop, {@code product_too_deep} naming the path
     */
    public int depth(P product) {
        return visit(product, new LinkedHashSet<>(), new LinkedHashMap<>());
    }

    private int visit(P product, LinkedHashSet<P> path, Map<P, Integer> depths) {
        Integer known = depths.get(product);
        if (known != null) {
            requireDepth(path.size() + known, path, product);
            return known;
        }
        if (path.contains(product)) {
            throw cycle(product, path);
        }
        requireDepth(path.size() + 1, path, product);
        path.add(product);
        int deepest = 0;
        for (P inside : subProducts.apply(product)) {
            deepest = Math.max(deepest, visit(inside, path, depths));
        }
        path.remove(product);
        depths.put(product, deepest + 1);
        return deepest + 1;
    }

    /** Also for a product already visited: it may lie deeper on this path than on the one before. */
    private void requireDepth(int depth, LinkedHashSet<P> path, P product) {
        if (depth > MAXIMUM_DEPTH) {
            List<P> names = new ArrayList<>(path);
            names.add(product);
            throw refused(CatalogError.PRODUCT_TOO_DEEP, names);
        }
    }

    private NozzlyException cycle(P product, LinkedHashSet<P> path) {
        List<P> loop = new ArrayList<>(path);
        loop = new ArrayList<>(loop.subList(loop.indexOf(product), loop.size()));
        loop.add(product);
        return refused(CatalogError.PRODUCT_CYCLE, loop);
    }

    private NozzlyException refused(CatalogError error, List<P> path) {
        return refusal(error, path.stream().<String>map(name).toList());
    }

    /** The refusal of a path of products, by their names from the outermost. */
    static NozzlyException refusal(CatalogError error, List<String> names) {
        Message text = Message.of(SubProductTree.class, error.code(), String.join(" → ", names), MAXIMUM_DEPTH);
        return new NozzlyException(error, text, List.of(), Map.of("path", names));
    }
}
