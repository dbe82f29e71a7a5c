package app.nozzly.host.exchange;

import app.nozzly.context.OperationContext;
import app.nozzly.customfields.CustomFields;
import app.nozzly.customfields.FieldOwner;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.workshop.WorkshopMoney;
import app.nozzly.inventory.SpoolImport;
import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportProgress;
import app.nozzly.inventory.SpoolImportResult;
import app.nozzly.inventory.SpoolImportRun;
import app.nozzly.store.Transactions;
import java.util.List;
import java.util.Set;

/** From the bytes of a file to spools. Thread-safe. */
final class SpoolImporting {

    /** Files of more rows are imported by a job. */
    static final int MOST_AT_ONCE = 200;

    private final SheetReading reading;
    private final CustomFields fields;
    private final WorkshopMoney money;
    private final SpoolImport imports;
    private final SpoolImportRun run;

    SpoolImporting(
            Transactions transactions, SpoolImport imports, CustomFields fields, WorkshopMoney money, JsonFormat json) {
        this.fields = fields;
        this.reading = new SheetReading(json);
        this.money = money;
        this.imports = imports;
        this.run = new SpoolImportRun(transactions, imports);
    }

    /** @param closed columns that whoever imports the file may not use */
    SpoolRows read(OperationContext context, byte[] bytes, Set<SpoolColumn> closed) {
        return SpoolRows.of(reading.read(bytes), money.currency(context), fields.of(context, FieldOwner.SPOOL), closed);
    }

    /** What would become of each row now. */
    ImportPlan plan(OperationContext context, SpoolRows rows) {
        return ImportPlan.of(rows, imports.preview(context, rows.rows()));
    }

    /** Does it at once, for at most {@link #MOST_AT_ONCE} rows. */
    List<SpoolImportLine> apply(OperationContext context, SpoolRows rows) {
        return imports.apply(context, rows.rows());
    }

    /** Does it piece by piece; with the same key again what was done is not done again. */
    SpoolImportResult run(OperationContext context, String key, SpoolRows rows, SpoolImportProgress progress) {
        return run.run(context, key, rows.rows(), progress);
    }
}
