package app.nozzly.host.exchange;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.problem.NozzlyException;

/** Reads a file whatever it is. Thread-safe. */
final class SheetReading {

    private static final int OLD_WORKBOOK = 0xD0;

    private final JsonFormat json;

    SheetReading(JsonFormat json) {
        this.json = json;
    }

    /** @throws NozzlyException {@code validation_failed} at {@code file} when it is none that can be read, or has no row */
    Sheet read(byte[] bytes) {
        Sheet sheet = sheet(bytes);
        if (sheet.rows().isEmpty()) {
            throw SheetError.invalid("file.empty");
        }
        if (sheet.head().size() > Sheet.MOST_COLUMNS) {
            throw SheetError.tooLarge("file.columns", Sheet.MOST_COLUMNS);
        }
        return sheet;
    }

    private Sheet sheet(byte[] bytes) {
        if (bytes.length == 0) {
            throw SheetError.invalid("file.empty");
        }
        if (bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') {
            return XlsxSheets.read(bytes);
        }
        if ((bytes[0] & 0xFF) == OLD_WORKBOOK) {
            throw SheetError.unreadable("file.old");
        }
        return isJson(bytes) ? JsonSheets.read(bytes, json) : CsvSheets.read(bytes);
    }

    private static boolean isJson(byte[] bytes) {
        for (byte sign : bytes) {
            if (sign == '[' || sign == '{') {
                return true;
            }
            if (!Character.isWhitespace(sign) && (sign & 0x80) == 0) {
                return false;
            }
        }
        return false;
    }
}
