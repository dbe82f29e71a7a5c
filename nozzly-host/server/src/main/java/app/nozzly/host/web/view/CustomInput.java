package app.nozzly.host.web.view;

import app.nozzly.host.web.Choice;
import java.util.List;

/**
 * The field of a form, or of a filter, for a field that the workshop added. Immutable.
 *
 * @param name in the form: {@code custom.key}
 * @param label for people
 * @param unit behind it; empty for none
 * @param kind how it is filled in
 * @param choices to choose from
 */
public record CustomInput(String name, String label, String unit, Kind kind, List<Choice> choices) {

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE
    }

    public CustomInput {
        choices = List.copyOf(choices);
    }
}
