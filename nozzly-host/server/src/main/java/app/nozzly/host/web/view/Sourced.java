package app.nozzly.host.web.view;

import app.nozzly.host.web.Basis;
import app.nozzly.host.web.Figure;
import java.util.Optional;

/**
 * A named figure of a print file with what it rests on. Immutable.
 *
 * @param label name, from a bundle
 * @param figure the figure; empty when the file does not say it
 * @param basis what it rests on; empty for settings and counts, which are as the file lists them
 */
public record Sourced(String label, Optional<Figure> figure, Optional<Basis> basis) {

    /** Something that the file lists. */
    public static Sourced listed(String label, Optional<Figure> figure) {
        return new Sourced(label, figure, Optional.empty());
    }
}
