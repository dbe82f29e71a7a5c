package app.nozzly.host.exchange;

import java.math.BigDecimal;
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

    private static final int MOST_DIGITS = 60;

    Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * A number as a person writes it; one whose digits would fill the memory stays in its short form, which no column takes.
     */
    static String text(BigDecimal number) {
        boolean ofReason = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return ofReason ? number.toPlainString() : number.toString();
    }

    /**
     * One row.
     *
     * @param number in the file, as a spreadsheet or an editor counts
     * @param cells what is written, by the place of its heading
     * @param formulas places of the cells that hold a formula
     * @param width how many places there are: one before that says nothing else is empty, one behind is not there
     */
    record Row(int number, Map<Integer, String> cells, Set<Integer> formulas, int width) {

        /** A row of a table, in which a cell that is missing at the end is an empty one. Only what is written takes room. */
        static Row of(int number, List<String> texts, int width) {
            Map<Integer, String> cells = new HashMap<>();
            for (int index = 0; index < texts.size(); index++) {
                if (!texts.get(index).isEmpty()) {
                    cells.put(index, texts.get(index));
                }
            }
            return new Row(number, cells, Set.of(), Math.max(width, texts.size()));
        }

        Row holding(Set<Integer> others) {
            return new Row(number, cells, others, width);
        }

        Optional<String> cell(int index) {
            String written = cells.get(index);
            return written == null && index < width ? Optional.of("") : Optional.ofNullable(written);
        }

        boolean isEmpty() {
            return formulas.isEmpty() && cells.values().stream().allMatch(String::isBlank);
        }
    }
}
