package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a file of spools is chosen and looked through. Immutable.
 *
 * @param uploadHref path that takes the file ({@code multipart}, field {@code file}) and answers with the address of the preview
 * @param sizeLimit greatest size of a file, ready to read
 * @param problem why the last file was refused, with the remedy; empty when none was
 * @param preview what a file would do; empty before there is one
 */
public record SpoolImportView(String uploadHref, String sizeLimit, String problem, Optional<Preview> preview) {

    /**
     * What a file would do.
     *
     * @param fileName as uploaded
     * @param counts how many rows become what
     * @param ignored headings that mean nothing here
     * @param lines the first rows that are new or changed
     * @param errors the first mistakes
     * @param faulty whether there is any mistake: then rows with mistakes must be left out, or the file corrected
     * @param worthwhile whether anything would be done
     * @param importHref path that does it; the form's field is {@code skip_errors}
     * @param form a refused wish to do it, or nothing
     */
    public record Preview(
            String fileName,
            Counts counts,
            List<String> ignored,
            List<Line> lines,
            List<Error> errors,
            boolean faulty,
            boolean worthwhile,
            String importHref,
            FormState form) {

        public Preview {
            ignored = List.copyOf(ignored);
            lines = List.copyOf(lines);
            errors = List.copyOf(errors);
        }
    }

    /** How many rows become what. */
    public record Counts(Figure created, Figure changed, Figure unchanged, Figure refused) {}

    /**
     * A row that is new or changed.
     *
     * @param row its number in the file
     * @param state a word for it
     * @param tone of the word
     * @param code label code of the spool; empty when it gets the next free one
     * @param changes the first fields
     */
    public record Line(String row, String state, Tone tone, String code, List<Change> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A field that changes.
     *
     * @param field as the API calls it
     * @param before its value; empty for none
     * @param after its value; empty for none
     */
    public record Change(String field, String before, String after) {}

    /**
     * A mistake.
     *
     * @param row its number in the file
     * @param column as the file calls it
     * @param value what stands there
     * @param remedy what to do
     */
    public record Error(String row, String column, String value, String remedy) {}
}
