package app.nozzly.host.exchange;

import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportTally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What came or would come of a file. Immutable.
 *
 * @param applied whether it was done; false for a dry run and while a job does it
 * @param rows rows of the file
 * @param created new spools
 * @param changed spools that become another
 * @param unchanged spools that are as the file says
 * @param refused rows of which nothing is done
 * @param ignoredColumns headings that mean nothing here
 * @param lines the first rows that are new or changed, at most {@value #MOST_LINES}
 * @param errors of the refused rows, at most {@value #MOST_ERRORS}
 * @param jobId the job that does it
 */
record ImportJson(
        boolean applied,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<String> ignoredColumns,
        List<ImportedRowJson> lines,
        List<ImportErrorJson> errors,
        Optional<UUID> jobId) {

    static final int MOST_LINES = 200;
    static final int MOST_ERRORS = 1000;

    /** A row that is new or changes a spool. */
    record ImportedRowJson(
            int row, SpoolImportLine.Outcome outcome, Optional<String> spoolId, List<ImportedFieldJson> changes) {}

    /** A field of it. */
    record ImportedFieldJson(String field, Optional<String> before, Optional<String> after) {}

    /**
     * What is wrong with a row.
     *
     * @param row its number in the file
     * @param column as the file calls it
     * @param value what stands there
     * @param code stable reason
     * @param message names the remedy
     */
    record ImportErrorJson(int row, String column, String value, String code, String message) {}

    static ImportJson of(ImportPlan plan, boolean applied, Locale locale) {
        SpoolImportTally tally = plan.tally();
        return new ImportJson(
                applied,
                tally.rows(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                plan.rows().columns().ignored(),
                plan.changing().limit(MOST_LINES).map(ImportJson::line).toList(),
                plan.errors(locale).limit(MOST_ERRORS).toList(),
                Optional.empty());
    }

    ImportJson by(UUID job) {
        return new ImportJson(
                false, rows, created, changed, unchanged, refused, ignoredColumns, lines, errors, Optional.of(job));
    }

    private static ImportedRowJson line(SpoolImportLine line) {
        return new ImportedRowJson(
                line.row(),
                line.outcome(),
                line.code(),
                line.changes().stream()
                        .map(change -> new ImportedFieldJson(change.field(), change.before(), change.after()))
                        .toList());
    }
}
