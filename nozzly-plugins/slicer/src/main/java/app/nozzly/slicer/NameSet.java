package app.nozzly.slicer;

import app.nozzly.slicer.words.Labels;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names of parts by what tells the parts apart. Bounded: beyond the limit parts are counted, not named. */
final class NameSet {

    static final int MOST_NAMES = 2000;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_COUNTED = 20_000;

    private final Map<Object, String> names = new LinkedHashMap<>();
    private final Set<Integer> others = new HashSet<>();

    /** A name as it is kept: long ones lose their folders first, then their end. */
    static String bounded(String name) {
        return name.length() <= LONGEST_NAME ? name : Labels.lastSegment(name).orElse("");
    }

    /** Adds a part that is told apart by its name. */
    void add(String name) {
        put(name.length() <= LONGEST_NAME ? name : name.hashCode(), name);
    }

    /** Adds or renames the part of a key. */
    void put(Object key, String name) {
        if (names.size() < MOST_NAMES || names.containsKey(key)) {
            names.put(key, bounded(name));
        } else if (others.size() < MOST_COUNTED) {
            others.add(key.hashCode());
        }
    }

    Collection<String> names() {
        return names.values();
    }

    /** How many parts there are, named or not. */
    int size() {
        return names.size() + others.size();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
