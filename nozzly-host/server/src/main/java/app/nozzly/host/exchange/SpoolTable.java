package app.nozzly.host.exchange;

import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomValue;
import app.nozzly.host.csv.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Spools as a table, in CSV and XLSX. A cell is a number, a yes or no, or a text that no spreadsheet runs. Stateless. */
final class SpoolTable {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int SPREADSHEET_DIGITS = 15;

    private static final Map<String, Function<SpoolRecordJson, Object>> COLUMNS = columns();

    private SpoolTable() {}

    private static Map<String, Function<SpoolRecordJson, Object>> columns() {
        Map<String, Function<SpoolRecordJson, Object>> columns = new LinkedHashMap<>();
        columns.put("spool_id", SpoolRecordJson::spoolId);
        columns.put("material_type", SpoolRecordJson::materialType);
        columns.put("brand", SpoolRecordJson::brand);
        columns.put("name", SpoolRecordJson::name);
        columns.put("color", SpoolRecordJson::color);
        columns.put("color_hex", SpoolRecordJson::colorHex);
        columns.put("colors_hex", spool -> String.join(" ", spool.colorsHex()));
        columns.put(
                "color_pattern",
                spool -> spool.colorPattern()
                        .map(pattern -> pattern.name().toLowerCase(Locale.ROOT))
                        .orElse(""));
        columns.put("finish", SpoolRecordJson::finish);
        columns.put("diameter_mm", SpoolRecordJson::diameterMm);
        columns.put("density_g_cm3", SpoolRecordJson::density);
        columns.put("initial_weight_g", SpoolRecordJson::initialWeightG);
        columns.put("remaining_weight_g", SpoolRecordJson::remainingWeightG);
        columns.put("remaining_percent", SpoolRecordJson::remainingPercent);
        columns.put("allocated_weight_g", SpoolRecordJson::allocatedWeightG);
        columns.put("physical_weight_g", SpoolRecordJson::physicalWeightG);
        columns.put("empty_spool_weight_g", spool -> orEmpty(spool.emptySpoolWeightG()));
        columns.put("reel_type", spool -> orEmpty(spool.reelType()));
        columns.put("purchase_cost", spool -> orEmpty(spool.purchaseCost().map(Money::getAmount)));
        columns.put("landed_cost", spool -> orEmpty(spool.landedCost().map(Money::getAmount)));
        columns.put("currency", SpoolTable::currency);
        columns.put("cost_per_gram", spool -> orEmpty(spool.costPerGram().map(BigMoney::getAmount)));
        columns.put("purchase_date", spool -> orEmpty(spool.purchaseDate()));
        columns.put(SpoolColumn.SUPPLIER.title(), spool -> orEmpty(spool.supplier()));
        columns.put("storage_location", spool -> orEmpty(spool.storageLocation()));
        columns.put("lot_number", spool -> orEmpty(spool.lotNumber()));
        columns.put("notes", spool -> orEmpty(spool.notes()));
        columns.put("opened_at", spool -> orEmpty(spool.openedAt()));
        columns.put("dried_at", spool -> orEmpty(spool.driedAt()));
        columns.put("is_active", SpoolRecordJson::active);
        columns.put("number", spool -> BigDecimal.valueOf(spool.number()));
        columns.put("id", spool -> spool.id().toString());
        columns.put("filament_id", spool -> spool.filamentId().toString());
        return columns;
    }

    static byte[] csv(ExportedSpools exported) {
        return CsvTable.of(
                        titles(exported),
                        exported.records().toList(),
                        spool -> cells(spool, exported).stream()
                                .map(SpoolTable::text)
                                .toList())
                .bytes();
    }

    private static List<String> titles(ExportedSpools exported) {
        return Stream.concat(
                        columns(exported).map(Map.Entry::getKey),
                        exported.fields().stream().map(CustomField::path))
                .toList();
    }

    private static Stream<Map.Entry<String, Function<SpoolRecordJson, Object>>> columns(ExportedSpools exported) {
        Set<String> closed = exported.closed().stream().map(SpoolColumn::title).collect(Collectors.toSet());
        return COLUMNS.entrySet().stream().filter(column -> !closed.contains(column.getKey()));
    }

    static byte[] xlsx(ExportedSpools exported) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Nozzly", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Spools");
            int column = 0;
            for (String title : titles(exported)) {
                sheet.value(0, column++, title);
            }
            sheet.freezePane(1, 1);
            int row = 1;
            for (SpoolRecordJson spool : exported.records().toList()) {
                write(sheet, row++, cells(spool, exported));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else if (cell instanceof Boolean truth) {
                sheet.value(row, column, truth);
            } else if (!cell.toString().isEmpty()) {
                sheet.value(row, column, XlsxText.written(CsvTable.harmless(cell.toString())));
            }
        }
    }

    private static List<Object> cells(SpoolRecordJson spool, ExportedSpools exported) {
        List<Object> cells = new ArrayList<>();
        columns(exported).forEach(column -> cells.add(column.getValue().apply(spool)));
        exported.fields()
                .forEach(field -> cells.add(Optional.ofNullable(spool.custom().get(field.key()))
                        .map(SpoolTable::cell)
                        .orElse("")));
        return cells;
    }

    /** Spreadsheets keep fifteen digits of a number; one that has more stays a text. */
    private static Object cell(CustomValue value) {
        return switch (value.form()) {
            case NUMBER -> value.number().precision() <= SPREADSHEET_DIGITS ? value.number() : value.text();
            case FLAG -> value.isTrue();
            default -> value.text();
        };
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static Object currency(SpoolRecordJson spool) {
        return spool.landedCost()
                .or(spool::purchaseCost)
                .map(cost -> cost.getCurrencyUnit().getCode())
                .orElse("");
    }

    private static Object orEmpty(Optional<?> value) {
        return value.<Object>map(known -> known instanceof BigDecimal ? known : known.toString())
                .orElse("");
    }
}
