package app.nozzly.persistence.memory;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sorted map that is never changed: every change gives a new map that shares all but a path of nodes with the old one. Height-balanced, so that a
 * look-up or a change costs the logarithm of the size. Immutable.
 */
final class Tree<K, V> {

    private final Comparator<? super K> order;
    private final Node<K, V> root;
    private final int size;

    private Tree(Comparator<? super K> order, Node<K, V> root, int size) {
        this.order = order;
        this.root = root;
        this.size = size;
    }

    static <K, V> Tree<K, V> empty(Comparator<? super K> order) {
        return new Tree<>(order, null, 0);
    }

    static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return empty(Comparator.naturalOrder());
    }

    int size() {
        return size;
    }

    Optional<V> get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = order.compare(key, node.key);
            if (side == 0) {
                return Optional.of(node.value);
            }
            node = side < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    boolean has(K key) {
        return get(key).isPresent();
    }

    Tree<K, V> with(K key, V value) {
        return new Tree<>(order, put(root, key, value), has(key) ? size : size + 1);
    }

    Tree<K, V> without(K key) {
        return has(key) ? new Tree<>(order, remove(root, key), size - 1) : this;
    }

    /** All values, least key first. */
    Stream<V> values() {
        return stream(false, Optional.empty());
    }

    /**
     * Values beyond a key.
     *
     * @param descending greatest key first
     * @param beyond the key before the first one wanted, itself left out; empty for all
     */
    Stream<V> stream(boolean descending, Optional<K> beyond) {
        Iterable<V> values = () -> new Walk<>(this, descending, beyond);
        return StreamSupport.stream(values.spliterator(), false);
    }

    private Node<K, V> put(Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int side = order.compare(key, node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return side < 0
                ? node.with(put(node.left, key, value), node.right)
                : node.with(node.left, put(node.right, key, value));
    }

    private Node<K, V> remove(Node<K, V> node, K key) {
        int side = order.compare(key, node.key);
        if (side < 0) {
            return node.with(remove(node.left, key), node.right);
        }
        if (side > 0) {
            return node.with(node.left, remove(node.right, key));
        }
        if (node.left == null) {
            return node.right;
        }
        if (node.right == null) {
            return node.left;
        }
        Node<K, V> next = node.right.least();
        return Node.balanced(next.key, next.value, node.left, remove(node.right, next.key));
    }

    private static final class Node<K, V> {

        private final K key;
        private final V value;
        private final Node<K, V> left;
        private final Node<K, V> right;
        private final int height;

        Node(K key, V value, Node<K, V> left, Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = 1 + Math.max(height(left), height(right));
        }

        Node<K, V> with(Node<K, V> newLeft, Node<K, V> newRight) {
            return balanced(key, value, newLeft, newRight);
        }

        Node<K, V> least() {
            Node<K, V> node = this;
            while (node.left != null) {
                node = node.left;
            }
            return node;
        }

        static <K, V> Node<K, V> balanced(K key, V value, Node<K, V> left, Node<K, V> right) {
            int lean = height(left) - height(right);
            if (lean > 1) {
                return height(left.left) >= height(left.right)
                        ? new Node<>(left.key, left.value, left.left, new Node<>(key, value, left.right, right))
                        : rotated(
                                left.right,
                                new Node<>(left.key, left.value, left.left, left.right.left),
                                new Node<>(key, value, left.right.right, right));
            }
            if (lean < -1) {
                return height(right.right) >= height(right.left)
                        ? new Node<>(right.key, right.value, new Node<>(key, value, left, right.left), right.right)
                        : rotated(
                                right.left,
                                new Node<>(key, value, left, right.left.left),
                                new Node<>(right.key, right.value, right.left.right, right.right));
            }
            return new Node<>(key, value, left, right);
        }

        private static <K, V> Node<K, V> rotated(Node<K, V> top, Node<K, V> left, Node<K, V> right) {
            return new Node<>(top.key, top.value, left, right);
        }

        private static int height(Node<?, ?> node) {
            return node == null ? 0 : node.height;
        }
    }

    /** Goes through the values in order; the stack holds the nodes whose value is still to come. */
    private static final class Walk<K, V> implements Iterator<V> {

        private final Deque<Node<K, V>> stack = new ArrayDeque<>();
        private final boolean descending;

        Walk(Tree<K, V> tree, boolean descending, Optional<K> beyond) {
            this.descending = descending;
            Node<K, V> node = tree.root;
            while (node != null) {
                boolean wanted = beyond.isEmpty() || isBeyond(tree.order.compare(node.key, beyond.get()));
                if (wanted) {
                    stack.push(node);
                }
                node = wanted == descending ? node.right : node.left;
            }
        }

        private boolean isBeyond(int side) {
            return descending ? side < 0 : side > 0;
        }

        @Override
        public boolean hasNext() {
            return !stack.isEmpty();
        }

        @Override
        public V next() {
            if (stack.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = stack.pop();
            Node<K, V> child = descending ? node.left : node.right;
            while (child != null) {
                stack.push(child);
                child = descending ? child.right : child.left;
            }
            return node.value;
        }
    }
}
