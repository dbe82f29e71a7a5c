package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;

/**
 * One place, what stands there, and its form. Immutable.
 *
 * @param stock spools, then components
 * @param form what stands in the form: {@code name}, {@code kind}, {@code notes}
 * @param kinds choices of {@code kind}
 * @param href where the form goes
 * @param version that it changes
 * @param standing whether it is in use, and where that is changed
 */
public record LocationView(
        List<Line> stock, FormState form, List<Choice> kinds, String href, String version, Standing standing) {

    public LocationView {
        stock = List.copyOf(stock);
        kinds = List.copyOf(kinds);
    }

    /**
     * What stands there.
     *
     * @param thing number or name, and page
     * @param detail what it is
     * @param quantity how much of it
     */
    public record Line(Link thing, String detail, Figure quantity) {}
}
