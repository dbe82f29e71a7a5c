package app.nozzly.host.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table with a head, written as CSV (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does
 * one that already has such an apostrophe, so that {@link #plain} gives every text back. Immutable.
 *
 * @param head names of the columns
 * @param rows cells in the order of the columns; an unknown value is an empty text
 */
public record CsvTable(List<String> head, List<List<String>> rows) {

    /** What a CSV answer is. */
    public static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private static final String STARTS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern RISKY = Pattern.compile("'*" + STARTS + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + STARTS + ".*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    public CsvTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A table with a row for each thing. */
    public static <T> CsvTable of(List<String> head, List<T> things, Function<T, List<String>> cells) {
        return new CsvTable(head, things.stream().map(cells).toList());
    }

    /** The file. */
    public byte[] bytes() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(head);
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(CsvTable::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that no spreadsheet runs; plain numbers stay as they are. */
    public static String harmless(String cell) {
        boolean risky = RISKY.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return risky ? "'" + cell : cell;
    }

    /** What a cell said before it was made harmless. */
    public static String plain(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
