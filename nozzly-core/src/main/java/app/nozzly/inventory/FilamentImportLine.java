package app.nozzly.inventory;

import app.nozzly.problem.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one row. Immutable.
 *
 * @param row its number; {@link #OF_A_MAKER} for a maker that is wanted without a filament
 * @param outcome what becomes of it
 * @param filament the filament that is there or made; without a number while it is only previewed; empty for a refused row
 * @param errors why it is refused; each field is named as in the API
 */
public record FilamentImportLine(int row, Outcome outcome, Optional<Filament> filament, List<FieldError> errors) {

    /** In place of a row's number: a maker has no row. */
    public static final int OF_A_MAKER = 0;

    /** What becomes of a row. */
    public enum Outcome {
        CREATED,
        /** It is there, and left alone. */
        KNOWN,
        REFUSED
    }

    public FilamentImportLine {
        errors = List.copyOf(errors);
    }

    /** A row of which nothing is done. */
    public static FilamentImportLine refused(int row, List<FieldError> errors) {
        return new FilamentImportLine(row, Outcome.REFUSED, Optional.empty(), errors);
    }

    FilamentImportLine with(Filament stored) {
        return new FilamentImportLine(row, outcome, Optional.of(stored), errors);
    }
}
