package app.nozzly.host.exchange;

import app.nozzly.host.csv.CsvTable;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads CSV: commas, semicolons or tabs, in UTF-8, UTF-16 or as old spreadsheets write it. Stateless. */
final class CsvSheets {

    private static final Charset OLD = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvSheets() {}

    static Sheet read(byte[] bytes) {
        String text = text(bytes);
        char delimiter = delimiter(text);
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .ofCsvRecord(withoutSeparatorLine(text))) {
            for (CsvRecord row : reader) {
                if (head.isEmpty()) {
                    head.addAll(row.getFields());
                    requireNarrow(head);
                } else {
                    add(rows, row, head.size());
                }
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw SheetError.unreadable("file.csv", rows.size() + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Sheet("csv", head, rows, delimiter == ';' ? Locale.GERMANY : Locale.UK);
    }

    private static void requireNarrow(List<String> head) {
        if (head.size() > Sheet.MOST_COLUMNS) {
            throw SheetError.tooLarge("file.columns", Sheet.MOST_COLUMNS);
        }
    }

    private static void add(List<Sheet.Row> rows, CsvRecord row, int width) {
        Sheet.Row read = Sheet.Row.of(
                (int) row.getStartingLineNumber(),
                row.getFields().stream().map(CsvTable::plain).toList(),
                width);
        if (!read.isEmpty()) {
            rows.add(read);
        }
        if (rows.size() > Sheet.MOST_ROWS) {
            throw SheetError.tooLarge("file.rows", Sheet.MOST_ROWS);
        }
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = strictly(bytes);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, OLD);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The sign that stands most often between the headings. */
    private static char delimiter(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        int[] counts = new int[3];
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                break;
            } else if (!quoted && ",;\t".indexOf(sign) >= 0) {
                counts[",;\t".indexOf(sign)]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }

    /** Spreadsheets may name the delimiter in a line of its own before the headings. */
    private static String withoutSeparatorLine(String text) {
        return text.startsWith("sep=") ? text.substring(Math.max(0, text.indexOf('\n') + 1)) : text;
    }
}
