package app.nozzly.host.web.view;

import java.util.List;

/**
 * The workshops of a person, to choose one. Immutable.
 *
 * @param rows the workshops, the one last used first
 */
public record WorkshopsView(List<Row> rows) {

    public WorkshopsView {
        rows = List.copyOf(rows);
    }

    /**
     * One workshop.
     *
     * @param name its name
     * @param role the person's role in it, ready to read
     * @param enterHref path whose POST goes there
     * @param current whether the person is there now
     */
    public record Row(String name, String role, String enterHref, boolean current) {}
}
