package app.nozzly.pricing.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns, the first to the left and the others to the right. Not thread-safe. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    public TextTable(int columns) {
        this.columns = columns;
    }

    /** Adds a row; cells that are left out are empty. */
    public TextTable row(String... cells) {
        String[] row = Arrays.copyOf(cells, columns);
        Arrays.setAll(row, column -> column < cells.length ? cells[column] : "");
        rows.add(row);
        return this;
    }

    /** Lines without blanks at their ends, each closed by a line feed. */
    @Override
    public String toString() {
        int[] widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(widths, column -> Math.max(widths[column], width(row[column]))));
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String blanks = " ".repeat(widths[column] - width(row[column]));
                line.append(column == 0 ? row[column] + blanks : GAP + blanks + row[column]);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
