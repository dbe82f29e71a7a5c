package app.nozzly.host.web.view;

import java.util.List;

/**
 * The fields that a workshop added. Immutable.
 *
 * @param rows the fields
 * @param newHref path of the form for a new one
 */
public record CustomFieldsView(List<Row> rows, String newHref) {

    public CustomFieldsView {
        rows = List.copyOf(rows);
    }

    /**
     * One field.
     *
     * @param field name and page
     * @param key its name for programs
     * @param owner what has it
     * @param type what its values are, with the unit
     * @param listed whether lists have a column for it
     * @param active whether it is in use
     */
    public record Row(Link field, String key, String owner, String type, boolean listed, boolean active) {}
}
