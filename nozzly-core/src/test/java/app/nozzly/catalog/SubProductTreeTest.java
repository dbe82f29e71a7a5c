package app.nozzly.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubProductTreeTest {

    @Test
    void everythingComesAfterWhatIsInsideItAndOnce() {
        Map<String, List<String>> inside = Map.of("set", List.of("lamp", "foot"), "lamp", List.of("foot", "shade"));
        assertEquals(List.of("foot", "shade", "lamp", "set"), tree(inside).insideFirst("set"));
    }

    @Test
    void loopIsRefusedByName() {
        Map<String, List<String>> inside =
                Map.of("root", List.of("a"), "a", List.of("b"), "b", List.of("c"), "c", List.of("a"));
        NozzlyException refused =
                assertThrows(NozzlyException.class, () -> tree(inside).insideFirst("root"));

        assertEquals("product_cycle", refused.code().code());
        assertEquals(List.of("a", "b", "c", "a"), refused.details().get("path"));
        assertEquals(
                "A product would contain itself: a → b → c → a; take one of these out of the other",
                refused.getMessage());
    }

    @Test
    void productInsideItselfIsALoopOfOne() {
        NozzlyException refused = assertThrows(
                NozzlyException.class, () -> tree(Map.of("a", List.of("a"))).insideFirst("a"));
        assertEquals(List.of("a", "a"), refused.details().get("path"));
    }

    @Test
    void twentyProductsMayLieOneInTheOtherButNotTwentyOne() {
        assertEquals(
                20,
                new SubProductTree<>(chain(20), String::valueOf).insideFirst(1).size());
        NozzlyException refused = assertThrows(
                NozzlyException.class, () -> new SubProductTree<>(chain(21), String::valueOf).insideFirst(1));
        assertEquals("product_too_deep", refused.code().code());
    }

    @Test
    void productSeenBeforeStillCountsWhereItLiesDeeper() {
        Function<Integer, List<Integer>> chain = chain(20);
        // 0 holds 2 directly, at depth 2 to 20, and then 1 above it, which would make 21.
        SubProductTree<Integer> tree =
                new SubProductTree<>(node -> node == 0 ? List.of(2, 1) : chain.apply(node), String::valueOf);
        assertThrows(NozzlyException.class, () -> tree.insideFirst(0));
    }

    /** Twenty levels of two equal branches are a million paths; each product is still visited once. */
    @Test
    void manyPathsToOneProductAreWalkedOnce() {
        List<Integer> asked = new ArrayList<>();
        SubProductTree<Integer> tree = new SubProductTree<>(
                node -> {
                    asked.add(node);
                    return node < 20 ? List.of(node + 1, node + 1) : List.<Integer>of();
                },
                String::valueOf);
        assertEquals(20, tree.insideFirst(1).size());
        assertEquals(20, asked.size());
    }

    private static Function<Integer, List<Integer>> chain(int last) {
        return node -> node < last ? List.of(node + 1) : List.of();
    }

    private static SubProductTree<String> tree(Map<String, List<String>> inside) {
        return new SubProductTree<>(product -> inside.getOrDefault(product, List.of()), product -> product);
    }
}
