package app.nozzly.host.web.view;

import java.util.List;

/**
 * The roles of a workshop. Immutable.
 *
 * @param own its own
 * @param standard those that every workshop has
 * @param newHref path of the form for a new one
 */
public record RolesView(List<Row> own, List<Row> standard, String newHref) {

    public RolesView {
        own = List.copyOf(own);
        standard = List.copyOf(standard);
    }

    /**
     * One role.
     *
     * @param role name and page
     * @param description what it is for; empty for none
     * @param extent how much it may do, ready to read
     */
    public record Row(Link role, String description, String extent) {}
}
