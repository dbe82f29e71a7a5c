package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a Spoolman is read and looked through. Immutable.
 *
 * @param readHref path that takes its address; fields {@code address}, {@code archived}, {@code keep_numbers}, {@code new_types}
 * @param form what stands in them
 * @param preview what it would bring; empty before it was read
 */
public record SpoolmanImportView(String readHref, FormState form, Optional<Preview> preview) {

    /**
     * What it would bring.
     *
     * @param title which Spoolman, of which version
     * @param spools how many spools become what
     * @param filaments new filaments
     * @param brands new makers
     * @param newTypes material types that are made
     * @param unknownTypes materials that are no type here
     * @param leftOut what has no place here, ready to read
     * @param lines the first spools that are new or changed
     * @param errors the first mistakes
     * @param faulty whether there is any mistake
     * @param worthwhile whether anything would be done
     * @param importHref path that does it; the form's field is {@code skip_errors}
     * @param form a refused wish to do it, or nothing
     */
    public record Preview(
            String title,
            SpoolImportView.Counts spools,
            Figure filaments,
            Figure brands,
            List<String> newTypes,
            List<String> unknownTypes,
            List<String> leftOut,
            List<SpoolImportView.Line> lines,
            List<SpoolImportView.Error> errors,
            boolean faulty,
            boolean worthwhile,
            String importHref,
            FormState form) {

        public Preview {
            newTypes = List.copyOf(newTypes);
            unknownTypes = List.copyOf(unknownTypes);
            leftOut = List.copyOf(leftOut);
            lines = List.copyOf(lines);
            errors = List.copyOf(errors);
        }
    }
}
