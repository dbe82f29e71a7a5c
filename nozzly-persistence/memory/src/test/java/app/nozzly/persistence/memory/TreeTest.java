package app.nozzly.persistence.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A tree is a sorted map whose earlier states stay as they were. */
class TreeTest {

    @Property(tries = 300)
    void everyStateEqualsASortedMap(@ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> changes) {
        List<Tree<Integer, Integer>> trees = new ArrayList<>();
        List<NavigableMap<Integer, Integer>> maps = new ArrayList<>();
        Tree<Integer, Integer> tree = Tree.empty();
        NavigableMap<Integer, Integer> map = new TreeMap<>();
        for (int step = 0; step < changes.size(); step++) {
            int key = Math.abs(changes.get(step)) % 40;
            tree = changes.get(step) >= 0 ? tree.with(key, step) : tree.without(key);
            map = new TreeMap<>(map);
            change(map, changes.get(step) >= 0, key, step);
            trees.add(tree);
            maps.add(map);
        }
        for (int step = 0; step < trees.size(); step++) {
            assertSame(maps.get(step), trees.get(step));
        }
    }

    @Test
    void manyKeysInOrderAreFound() {
        Tree<Integer, Integer> tree = Tree.empty();
        for (int key = 0; key < 100_000; key++) {
            tree = tree.with(key, key);
        }
        assertEquals(100_000, tree.size());
        assertEquals(Optional.of(99_999), tree.get(99_999));
        assertEquals(99_997, tree.stream(true, Optional.of(99_998)).findFirst().orElseThrow());
    }

    @Test
    void aWalkEnds() {
        var walk = Tree.<Integer, Integer>empty().values().iterator();
        assertTrue(!walk.hasNext());
        assertThrows(java.util.NoSuchElementException.class, walk::next);
    }

    private static void change(NavigableMap<Integer, Integer> map, boolean put, int key, int value) {
        if (put) {
            map.put(key, value);
        } else {
            map.remove(key);
        }
    }

    private static void assertSame(NavigableMap<Integer, Integer> map, Tree<Integer, Integer> tree) {
        assertEquals(map.size(), tree.size());
        assertEquals(List.copyOf(map.values()), tree.values().toList());
        for (int key = -1; key <= 40; key++) {
            assertEquals(Optional.ofNullable(map.get(key)), tree.get(key));
            assertEquals(
                    List.copyOf(map.tailMap(key, false).values()),
                    tree.stream(false, Optional.of(key)).toList());
            assertEquals(
                    List.copyOf(map.headMap(key, false).descendingMap().values()),
                    tree.stream(true, Optional.of(key)).toList());
        }
    }
}
