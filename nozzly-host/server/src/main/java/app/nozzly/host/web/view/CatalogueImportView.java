package app.nozzly.host.web.view;

import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a catalogue of filaments is sent in and chosen from. Immutable.
 *
 * @param uploadHref path that takes the file ({@code multipart}, field {@code file}) and answers with the address of the choice
 * @param sizeLimit greatest size of a file, ready to read
 * @param problem why the last file was refused, with the remedy; empty when none was
 * @param sent the catalogue; empty before there is one
 */
public record CatalogueImportView(String uploadHref, String sizeLimit, String problem, Optional<Sent> sent) {

    /**
     * A catalogue.
     *
     * @param choosing what it offers
     * @param preview what the choice would bring; empty as long as nothing is chosen
     */
    public record Sent(Choosing choosing, Optional<Preview> preview) {}

    /** How many filaments become what, and how many makers are new. */
    public record Counts(Figure created, Figure known, Figure refused, Figure brands) {}

    /**
     * What a catalogue offers; a form that is sent with {@code look}.
     *
     * @param fileName as uploaded
     * @param href path of the form; fields {@code manufacturer} and {@code material}, each any number of times, and {@code new_types}
     * @param counts of all of it
     * @param makers its makers
     * @param materials its materials
     * @param newTypes whether material types are made
     * @param form a refused wish, or nothing
     */
    public record Choosing(
            String fileName,
            String href,
            Counts counts,
            List<Offer> makers,
            List<Offer> materials,
            boolean newTypes,
            FormState form) {

        public Choosing {
            makers = List.copyOf(makers);
            materials = List.copyOf(materials);
        }
    }

    /** One thing that may be chosen: what is sent, what is read, and whether it is. */
    public record Offer(String value, String label, boolean chosen) {}

    /**
     * What a choice would bring.
     *
     * @param counts how many become what
     * @param newTypesMade material types that are made
     * @param unknownTypes materials that are no type here
     * @param leftOut what has no place here, ready to read
     * @param errors the first mistakes
     * @param faulty whether there is any mistake
     * @param worthwhile whether anything would be done
     * @param importHref path that does it; its fields are those of the choice and {@code skip_errors}
     * @param makers chosen makers
     * @param materials chosen materials
     * @param newTypes whether material types are made
     * @param form a refused wish to do it, or nothing
     */
    public record Preview(
            Counts counts,
            List<String> newTypesMade,
            List<String> unknownTypes,
            List<String> leftOut,
            List<SpoolImportView.Error> errors,
            boolean faulty,
            boolean worthwhile,
            String importHref,
            List<String> makers,
            List<String> materials,
            boolean newTypes,
            FormState form) {

        public Preview {
            newTypesMade = List.copyOf(newTypesMade);
            unknownTypes = List.copyOf(unknownTypes);
            leftOut = List.copyOf(leftOut);
            errors = List.copyOf(errors);
            makers = List.copyOf(makers);
            materials = List.copyOf(materials);
        }
    }
}
