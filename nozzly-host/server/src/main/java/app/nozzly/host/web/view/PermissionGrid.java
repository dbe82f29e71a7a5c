package app.nozzly.host.web.view;

import java.util.List;

/**
 * What may be done, as a grid: a row for each area of the workshop, a column for each action. Immutable.
 *
 * @param actions names of the columns
 * @param rows the areas
 */
public record PermissionGrid(List<String> actions, List<Row> rows) {

    public PermissionGrid {
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    /** What stands in a cell. */
    public enum State {
        /** There is no such action in the area. */
        ABSENT,
        /** A box to tick. */
        OPEN,
        /** The reader has not got it and cannot give it. */
        BEYOND,
        /** Granted, only to be read. */
        GRANTED,
        /** Not granted, only to be read. */
        DENIED
    }

    /**
     * An area.
     *
     * @param label its name
     * @param cells one for each action
     */
    public record Row(String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An action in an area.
     *
     * @param field name of the box: {@code may.spools.view}
     * @param label area and action, ready to read
     * @param state what stands in it
     */
    public record Cell(String field, String label, State state) {}
}
