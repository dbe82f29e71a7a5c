package app.nozzly.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which elements of two lists are the same ones: first those of one identity, then equal ones, and what is left over in its order. Immutable.
 *
 * @param kept in the order of the later list
 * @param removed only in the earlier list, in its order
 * @param added only in the later list, in its order
 */
record ElementPairs(List<Pair> kept, List<Element> removed, List<Element> added) {

    /**
     * An element and its place.
     *
     * @param index from 0
     * @param value what stands there
     */
    record Element(int index, Object value) {

        private Optional<Object> identity() {
            return value instanceof Record state ? StatePart.identity(state) : Optional.empty();
        }

        private boolean isOneWith(Element other) {
            return identity().isPresent() && identity().equals(other.identity());
        }

        private boolean equalsIn(Element other) {
            return value.equals(other.value);
        }
    }

    /** One element before and after. */
    record Pair(Element before, Element after) {}

    static ElementPairs of(List<?> before, List<?> after) {
        List<Element> old = numbered(before);
        List<Element> now = numbered(after);
        List<Pair> kept = new ArrayList<>(matched(old, now, Element::isOneWith));
        kept.addAll(matched(old, now, Element::equalsIn));
        kept.addAll(matched(old, now, (one, other) -> true));
        kept.sort((first, second) ->
                Integer.compare(first.after().index(), second.after().index()));
        return new ElementPairs(List.copyOf(kept), List.copyOf(old), List.copyOf(now));
    }

    /** Takes matching elements out of both lists. */
    private static List<Pair> matched(List<Element> old, List<Element> now, BiPredicate<Element, Element> same) {
        List<Pair> pairs = new ArrayList<>();
        for (Element later : List.copyOf(now)) {
            old.stream()
                    .filter(earlier -> same.test(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> {
                        pairs.add(new Pair(earlier, later));
                        old.remove(earlier);
                        now.remove(later);
                    });
        }
        return pairs;
    }

    private static List<Element> numbered(List<?> values) {
        List<Element> elements = new ArrayList<>();
        values.forEach(value -> elements.add(new Element(elements.size(), value)));
        return elements;
    }
}
