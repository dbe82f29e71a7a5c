package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The list of components. Immutable.
 *
 * @param filterHref path of the list; the filter's fields are {@code q}, {@code kind}, {@code location_id}, {@code below_minimum}
 * @param filter what is looked for now
 * @param kinds choices of the filter
 * @param locations choices of the filter
 * @param columns the headings
 * @param rows the components
 * @param pager where in the list
 * @param filtered whether anything is looked for
 * @param newHref path of the form for a new component
 */
public record ComponentsView(
        String filterHref,
        FormState filter,
        List<Choice> kinds,
        List<Choice> locations,
        Columns columns,
        List<Row> rows,
        Pager pager,
        boolean filtered,
        String newHref) {

    public ComponentsView {
        kinds = List.copyOf(kinds);
        locations = List.copyOf(locations);
        rows = List.copyOf(rows);
    }

    /**
     * The headings.
     *
     * @param component name and number
     * @param kind what kind of part
     * @param quantity how many
     * @param minimum the level below which more should be bought
     * @param places where they are
     * @param value what they are worth
     */
    public record Columns(
            Column component, Column kind, Column quantity, Column minimum, Column places, Column value) {}

    /**
     * One component.
     *
     * @param component name and page
     * @param code number for people, and part number
     * @param kind as a word
     * @param quantity how many; toned when below the minimum
     * @param minimum level; empty when none is set
     * @param below whether there are fewer
     * @param places where they are; may be empty
     * @param value what they are worth; empty when not known or not for the reader
     */
    public record Row(
            Link component,
            String code,
            String kind,
            Figure quantity,
            Optional<Figure> minimum,
            boolean below,
            String places,
            Optional<Figure> value) {}
}
