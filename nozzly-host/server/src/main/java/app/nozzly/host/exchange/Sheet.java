package app.nozzly.host.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file as rows of texts. Immutable.
 *
 * @param format {@code csv}, {@code xlsx} or {@code json}
 * @param head headings
 * @param rows below the headings, without empty ones
 * @param numbers whose habit of writing numbers it keeps to
 */
record Sheet(String format, List<String> head, List<Row> rows, Locale numbers) {

    /** Most rows of a file. */
    static final int MOST_ROWS = 50_000;

    /** Most headings of a file. */
    static final int MOST_COLUMNS = 200;

    Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number in the file, as a spreadsheet or an editor counts
     * @param cells by the place of their heading; a place that is not there says nothing, an empty text that there is none
     * @param formulas places of the cells that hold a formula
     */
    record Row(int number, Map<Integer, String> cells, Set<Integer> formulas) {

        /** A row of a table, in which a cell that is missing at the end is an empty one. */
        static Row of(int number, List<String> texts, int width) {
            Map<Integer, String> cells = new HashMap<>();
            for (int index = 0; index < Math.max(width, texts.size()); index++) {
                cells.put(index, index < texts.size() ? texts.get(index) : "");
            }
            return new Row(number, cells, Set.of());
        }

        Optional<String> cell(int index) {
            return Optional.ofNullable(cells.get(index));
        }

        boolean isEmpty() {
            return formulas.isEmpty() && cells.values().stream().allMatch(String::isBlank);
        }
    }
}
