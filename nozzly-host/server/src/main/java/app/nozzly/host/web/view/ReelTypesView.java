package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import java.util.List;

/**
 * What empty reels weigh. Immutable.
 *
 * @param rows the types of reels by name
 * @param newHref path of the form for a new one
 * @param pager where in the list
 */
public record ReelTypesView(List<Row> rows, String newHref, Pager pager) {

    public ReelTypesView {
        rows = List.copyOf(rows);
    }

    /**
     * One type.
     *
     * @param type name and page
     * @param brand who sells filament on it; may be empty
     * @param material what it is made of, as a word
     * @param weight of the empty reel
     * @param active whether spools of it still come
     */
    public record Row(Link type, String brand, String material, Figure weight, boolean active) {}
}
