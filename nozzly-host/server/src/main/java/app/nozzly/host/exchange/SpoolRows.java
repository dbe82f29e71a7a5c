package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomField;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportRow;
import app.nozzly.inventory.StatedFilament;
import app.nozzly.inventory.StatedSpool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What a file says, as far as it can be read. Immutable.
 *
 * @param columns its headings
 * @param rows the rows that can be read
 * @param unreadable the others
 * @param byNumber all rows as they stand in the file
 */
record SpoolRows(
        SheetColumns columns,
        List<SpoolImportRow> rows,
        List<SpoolImportLine> unreadable,
        Map<Integer, Sheet.Row> byNumber) {

    /** @param closed columns that whoever imports the file may not use */
    static SpoolRows of(Sheet sheet, CurrencyUnit currency, List<CustomField> fields, Set<SpoolColumn> closed) {
        SheetColumns columns = new SheetColumns(sheet.head(), fields, closed);
        if (columns.isEmpty()) {
            throw SheetError.invalid(
                    "file.headings",
                    String.join(", ", sheet.head().stream().limit(8).toList()));
        }
        TypedNumbers numbers = new TypedNumbers(sheet.numbers());
        List<SpoolImportRow> rows = new ArrayList<>();
        List<SpoolImportLine> unreadable = new ArrayList<>();
        Map<Integer, Sheet.Row> byNumber = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            CellReader cells = new CellReader(columns, row, numbers, currency);
            SpoolImportRow read = row(row.number(), cells);
            byNumber.put(row.number(), row);
            if (cells.errors().isEmpty()) {
                rows.add(read);
            } else {
                unreadable.add(new SpoolImportLine(
                        row.number(), SpoolImportLine.Outcome.REFUSED, Optional.empty(), List.of(), cells.errors()));
            }
        }
        return new SpoolRows(columns, rows, unreadable, byNumber);
    }

    private static SpoolImportRow row(int number, CellReader cells) {
        return new SpoolImportRow(
                number, cells.uuid(SpoolColumn.ID), cells.filled(SpoolColumn.SPOOL_ID), filament(cells), spool(cells));
    }

    private static StatedFilament filament(CellReader cells) {
        return new StatedFilament(
                cells.uuid(SpoolColumn.FILAMENT_ID),
                cells.filled(SpoolColumn.MATERIAL_TYPE),
                cells.filled(SpoolColumn.BRAND),
                cells.text(SpoolColumn.NAME),
                cells.text(SpoolColumn.COLOR),
                cells.text(SpoolColumn.COLOR_HEX),
                codes(cells),
                cells.pattern(SpoolColumn.COLOR_PATTERN),
                cells.text(SpoolColumn.FINISH),
                cells.number(SpoolColumn.DIAMETER_MM),
                cells.number(SpoolColumn.DENSITY_G_CM3));
    }

    /** Several codes, the main one first; another one in the column of the main code takes its place. */
    private static Optional<List<String>> codes(CellReader cells) {
        return cells.codes(SpoolColumn.COLORS_HEX)
                .filter(codes -> !codes.isEmpty())
                .map(codes -> {
                    List<String> all = new ArrayList<>(codes);
                    cells.filled(SpoolColumn.COLOR_HEX).ifPresent(main -> all.set(0, main));
                    return all;
                });
    }

    private static StatedSpool spool(CellReader cells) {
        return new StatedSpool(
                cells.grams(SpoolColumn.INITIAL_WEIGHT_G),
                cells.grams(SpoolColumn.REMAINING_WEIGHT_G),
                cells.statedGrams(SpoolColumn.EMPTY_SPOOL_WEIGHT_G),
                cells.money(SpoolColumn.PURCHASE_COST),
                cells.money(SpoolColumn.LANDED_COST),
                cells.date(SpoolColumn.PURCHASE_DATE),
                cells.stated(SpoolColumn.STORAGE_LOCATION),
                cells.stated(SpoolColumn.LOT_NUMBER),
                cells.stated(SpoolColumn.NOTES),
                cells.instant(SpoolColumn.OPENED_AT),
                cells.flag(SpoolColumn.IS_ACTIVE)
                        .or(() -> cells.flag(SpoolColumn.ARCHIVED).map(gone -> !gone)),
                cells.stated(SpoolColumn.REEL_TYPE),
                cells.stated(SpoolColumn.SUPPLIER),
                cells.date(SpoolColumn.DRIED_AT),
                cells.custom());
    }
}
