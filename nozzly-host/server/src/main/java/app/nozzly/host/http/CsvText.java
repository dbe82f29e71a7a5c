package app.nozzly.host.http;

import java.util.List;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet takes for formulas: a text cell that begins with {@code = + - @}, tab or return gets an
 * apostrophe before it. Plain numbers stay numbers. Not thread-safe.
 */
public final class CsvText {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row. */
    public CsvText row(List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            text.append(index == 0 ? "" : ",").append(quoted(harmless(cells.get(index))));
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String harmless(String cell) {
        boolean number = cell.matches("-?\\d+(\\.\\d+)?");
        boolean formula = !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
        return formula && !number ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
