package app.nozzly.host.exchange;

import app.nozzly.host.csv.CsvTable;
import app.nozzly.problem.NozzlyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook. What it says is taken as it stands; formulas are told of, not computed. Stateless. */
final class XlsxSheets {

    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1000;
    private static final int BEGINNING = 1024;

    private XlsxSheets() {}

    static Sheet read(byte[] bytes) {
        requireHarmless(bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            List<String> head = new ArrayList<>();
            List<Sheet.Row> rows = new ArrayList<>();
            lines.forEach(line -> {
                Sheet.Row row = row(line, head.size());
                if (row.isEmpty()) {
                    return;
                }
                if (head.isEmpty()) {
                    head.addAll(headings(row));
                } else {
                    rows.add(row);
                }
                if (rows.size() > Sheet.MOST_ROWS) {
                    throw SheetError.tooLarge("file.rows", Sheet.MOST_ROWS);
                }
            });
            return new Sheet("xlsx", head, rows, Locale.UK);
        } catch (NozzlyException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw SheetError.unreadable("file.xlsx");
        }
    }

    private static List<String> headings(Sheet.Row row) {
        List<String> headings = new ArrayList<>();
        for (int index = 0; index < row.width(); index++) {
            headings.add(row.cell(index).orElse(""));
        }
        return headings;
    }

    private static Sheet.Row row(Row line, int width) {
        List<String> cells = new ArrayList<>();
        Set<Integer> formulas = new HashSet<>();
        if (line.getCellCount() > Sheet.MOST_COLUMNS) {
            throw SheetError.tooLarge("file.columns", Sheet.MOST_COLUMNS);
        }
        for (int index = 0; index < line.getCellCount(); index++) {
            Cell cell = line.getCell(index);
            if (cell != null && isFormula(cell)) {
                formulas.add(index);
            }
            cells.add(cell == null ? "" : text(cell));
        }
        return Sheet.Row.of(line.getRowNum(), cells, width).holding(formulas);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber());
            case STRING -> CsvTable.plain(XlsxText.read(cell.asString()));
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case FORMULA -> isFormula(cell) ? "=" + cell.getFormula() : CsvTable.plain(raw(cell));
            default -> cell.getText() == null ? "" : cell.getText();
        };
    }

    /** The reader takes every text that is not shared for a formula; some programs write all texts like that. */
    private static boolean isFormula(Cell cell) {
        return cell.getType() == CellType.FORMULA && cell.getFormula() != null;
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : XlsxText.read(cell.getRawValue());
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : Sheet.text(number.stripTrailingZeros());
    }

    /** A workbook is a folder that was packed: a small one can hold more than any machine, and its XML could name other files. */
    private static void requireHarmless(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long unpacked = 0;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += length(content, MOST_UNPACKED - unpacked);
                }
                if (entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                    throw SheetError.tooLarge("file.bomb", MOST_UNPACKED / (1024 * 1024));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw SheetError.unreadable("file.xlsx");
        }
    }

    private static long length(InputStream entry, long most) throws IOException {
        byte[] beginning = entry.readNBytes(BEGINNING);
        if (new String(beginning, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw SheetError.unreadable("file.xlsx");
        }
        byte[] buffer = new byte[8192];
        long length = beginning.length;
        for (int read = entry.read(buffer); read >= 0 && length <= most; read = entry.read(buffer)) {
            length += read;
        }
        return length;
    }
}
