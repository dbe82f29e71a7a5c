package app.nozzly.host.web.view;

import java.util.List;

/**
 * Where the workshop buys. Immutable.
 *
 * @param rows the suppliers by name
 * @param newHref path of the form for a new one
 */
public record SuppliersView(List<Row> rows, String newHref) {

    public SuppliersView {
        rows = List.copyOf(rows);
    }

    /**
     * One supplier.
     *
     * @param supplier name and page
     * @param contact person, e-mail and phone, as far as known
     * @param leadTime days from order to shelf, ready to read; may be empty
     * @param minimumOrder ready to read; may be empty
     * @param active whether anything is bought there
     */
    public record Row(Link supplier, String contact, String leadTime, String minimumOrder, boolean active) {}
}
