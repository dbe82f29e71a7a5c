package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * The places where stock stands, and the form for a new one. Immutable.
 *
 * @param rows the places by name
 * @param form what stands in the form: {@code name}, {@code kind}, {@code notes}
 * @param kinds choices of {@code kind}
 * @param href where the form goes
 */
public record LocationsView(List<Row> rows, FormState form, List<Choice> kinds, String href) {

    public LocationsView {
        rows = List.copyOf(rows);
        kinds = List.copyOf(kinds);
    }

    /**
     * One place.
     *
     * @param location name and page
     * @param kind as a word
     * @param spools how many in use stand there
     * @param components of how many there is something
     * @param active whether it is in use
     */
    public record Row(Link location, String kind, Figure spools, Figure components, boolean active) {}
}
