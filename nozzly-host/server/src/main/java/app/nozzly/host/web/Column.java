package app.nozzly.host.web;

import java.util.Optional;

/**
 * A column of a table. Immutable.
 *
 * @param label heading, also shown beside each value on a phone
 * @param numeric whether the values are right-aligned figures
 * @param sortHref path of the page sorted by this column; empty when it cannot be sorted
 * @param order how the rows stand in this column now
 */
public record Column(String label, boolean numeric, Optional<String> sortHref, Order order) {

    /** How the rows stand; the word is that of {@code aria-sort}. */
    public enum Order {
        NONE("none"),
        ASCENDING("ascending"),
        DESCENDING("descending");

        private final String aria;

        Order(String aria) {
            this.aria = aria;
        }

        public String aria() {
            return aria;
        }
    }

    /** A column of words. */
    public static Column text(String label) {
        return new Column(label, false, Optional.empty(), Order.NONE);
    }

    /** A column of figures. */
    public static Column figure(String label) {
        return new Column(label, true, Optional.empty(), Order.NONE);
    }

    /** The same column, sortable by a link. */
    public Column sortable(String href, Order now) {
        return new Column(label, numeric, Optional.of(href), now);
    }
}
