package app.nozzly.host.exchange;

import app.nozzly.inventory.SpoolImportLine;
import app.nozzly.inventory.SpoolImportLine.Outcome;
import app.nozzly.inventory.SpoolImportTally;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What becomes of each row of a file. Immutable.
 *
 * @param rows the file
 * @param lines all rows, also those that cannot be read, in the order of the file
 */
record ImportPlan(SpoolRows rows, List<SpoolImportLine> lines) {

    private static final int MOST_REFUSALS = 200;

    /** @param readable what becomes of the rows that can be read */
    static ImportPlan of(SpoolRows rows, List<SpoolImportLine> readable) {
        return new ImportPlan(
                rows,
                Stream.concat(readable.stream(), rows.unreadable().stream())
                        .sorted(Comparator.comparingInt(SpoolImportLine::row))
                        .toList());
    }

    SpoolImportTally tally() {
        return SpoolImportTally.of(lines);
    }

    Stream<SpoolImportLine> changing() {
        return lines.stream().filter(line -> line.outcome() == Outcome.CREATED || line.outcome() == Outcome.CHANGED);
    }

    Stream<ImportJson.ImportErrorJson> errors(Locale locale) {
        return errors(lines, locale);
    }

    /** What is wrong with refused rows, each mistake with what stands in the file. */
    Stream<ImportJson.ImportErrorJson> errors(List<SpoolImportLine> refused, Locale locale) {
        return refused.stream().flatMap(line -> line.errors().stream().map(error -> error(line, error, locale)));
    }

    private ImportJson.ImportErrorJson error(SpoolImportLine line, FieldError error, Locale locale) {
        return new ImportJson.ImportErrorJson(
                line.row(),
                rows.columns().heading(error.field()),
                rows.columns().value(rows.byNumber().get(line.row()), error.field()),
                error.code(),
                error.message().text(locale));
    }

    /** @throws NozzlyException {@code validation_failed} with row and column of each mistake, when there is any */
    ImportPlan requireFlawless() {
        List<FieldError> errors = lines.stream()
                .flatMap(line -> line.errors().stream().map(error -> error.under("rows/" + line.row())))
                .limit(MOST_REFUSALS)
                .toList();
        if (!errors.isEmpty()) {
            throw new NozzlyException(
                    app.nozzly.problem.CommonError.VALIDATION_FAILED,
                    Message.of(ImportPlan.class, "import.refused", tally().refused(), tally().rows()),
                    errors,
                    java.util.Map.of());
        }
        return this;
    }
}
