package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What the stock is worth. Immutable.
 *
 * @param total spools and components together; empty when no cost is known
 * @param totalNote when, and how many have no known cost
 * @param spools all spools
 * @param spoolsNote how many they are and what they weigh, and how many have no known cost
 * @param components all components
 * @param componentsNote the same of components
 * @param materials spools by material type
 * @param kinds components by kind
 */
public record StockValueView(
        Optional<Figure> total,
        String totalNote,
        Line spools,
        String spoolsNote,
        Line components,
        String componentsNote,
        List<Line> materials,
        List<Line> kinds) {

    public StockValueView {
        materials = List.copyOf(materials);
        kinds = List.copyOf(kinds);
    }

    /** Whether there is any stock. */
    public boolean isEmpty() {
        return materials.isEmpty() && kinds.isEmpty();
    }

    /**
     * Some of it.
     *
     * @param name what, and where its list is
     * @param items how many spools or components
     * @param grams on the reels; empty for components
     * @param value what they are worth; empty when no cost is known
     * @param note how many have no known cost; empty when all have one
     */
    public record Line(Link name, Figure items, Optional<Figure> grams, Optional<Figure> value, String note) {}
}
