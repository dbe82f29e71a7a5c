package app.nozzly.host.web;

import app.nozzly.problem.NozzlyException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the fields of a form, and what is wrong with them. After a refusal it holds the values exactly as typed, so that nothing is lost.
 * Immutable. Field names are those of the form: {@code weight_g}, {@code materials[0].weight_g}.
 *
 * @param values text of each field by name; an absent name is an empty field
 * @param errors text with remedy of each refused field by name
 */
public record FormState(Map<String, String> values, Map<String, String> errors) {

    private static final String WHOLE = "";

    public FormState {
        values = Map.copyOf(values);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A form to fill in, with its defaults. */
    public static FormState of(Map<String, String> values) {
        return new FormState(values, Map.of());
    }

    public static FormState empty() {
        return of(Map.of());
    }

    /**
     * The form after a refusal: what was typed, with each field's error beside it. Pointers such as {@code materials/0/weight_g} become the form's
     * names; a refusal that names no field stands on top of the form.
     */
    public static FormState refused(Map<String, String> typed, NozzlyException refusal, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.fieldErrors()
                .forEach(error -> errors.putIfAbsent(
                        formName(error.field()), error.message().text(locale)));
        if (errors.isEmpty()) {
            errors.put(WHOLE, refusal.text().text(locale));
        }
        return new FormState(typed, errors);
    }

    /** The same form with another value in one field. */
    public FormState with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new FormState(changed, errors);
    }

    private static String formName(String pointer) {
        return pointer.replaceFirst("^/", "")
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.');
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The error of a field, or an empty text. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The texts of all errors, for the summary on top of the form. */
    public List<String> allErrors() {
        return List.copyOf(errors.values());
    }

    /** Whether a check box or choice stands on a value. */
    public boolean is(String name, String value) {
        return value(name).equals(value);
    }
}
