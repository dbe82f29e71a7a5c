package app.nozzly.inventory;

import app.nozzly.problem.FieldError;
import app.nozzly.store.FieldChange;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one row. Immutable.
 *
 * @param row its number in the file
 * @param outcome what becomes of it
 * @param code label code of the spool; empty while it has none
 * @param changes fields by the names of the API: for a new spool what it is, for a changed one what changes
 * @param errors why it is refused; each field is named as in the API
 */
public record SpoolImportLine(
        int row, Outcome outcome, Optional<String> code, List<FieldChange> changes, List<FieldError> errors) {

    /** What becomes of a row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public SpoolImportLine {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    static SpoolImportLine refused(int row, List<FieldError> errors) {
        return new SpoolImportLine(row, Outcome.REFUSED, Optional.empty(), List.of(), errors);
    }
}
