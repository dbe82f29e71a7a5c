package app.nozzly.host.customfields;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.customfields.CustomValue;
import app.nozzly.customfields.FieldType;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.view.CustomInput;
import app.nozzly.host.web.view.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Custom fields in forms and on pages. Stateless. */
public final class CustomForms {

    private CustomForms() {}

    /** The fields of a form for those that are in use. */
    public static List<CustomInput> inputs(List<CustomField> fields, Visit visit) {
        return fields.stream()
                .filter(CustomField::active)
                .map(field -> input(field, visit))
                .toList();
    }

    /** The field of a form, or of a filter, for one. */
    public static CustomInput input(CustomField field, Visit visit) {
        return new CustomInput(
                field.path(), field.name(), field.unit().orElse(""), kind(field.type()), choices(field, visit));
    }

    private static CustomInput.Kind kind(FieldType type) {
        return switch (type) {
            case TEXT -> CustomInput.Kind.TEXT;
            case INTEGER, DECIMAL -> CustomInput.Kind.NUMBER;
            case DATE -> CustomInput.Kind.DATE;
            case BOOLEAN, CHOICE -> CustomInput.Kind.CHOICE;
        };
    }

    private static List<Choice> choices(CustomField field, Visit visit) {
        return field.type() == FieldType.BOOLEAN
                ? List.of(
                        new Choice("true", visit.texts().say("custom_field.yes")),
                        new Choice("false", visit.texts().say("custom_field.no")))
                : field.choices().stream()
                        .map(choice -> new Choice(choice, choice))
                        .toList();
    }

    /** What stands in the fields of a form. */
    public static void put(Map<String, String> values, Map<String, CustomValue> custom, TypedNumbers numbers) {
        custom.forEach((key, value) -> values.put(
                CustomCriteria.PREFIX + key,
                value.form() == CustomValue.Form.NUMBER ? numbers.write(value.number()) : value.text()));
    }

    /** What was typed; fields that the form does not have keep their values. */
    public static Map<String, CustomValue> read(
            FormReader form, List<CustomField> fields, Map<String, CustomValue> present) {
        Map<String, CustomValue> values = new TreeMap<>(present);
        for (CustomField field : fields) {
            if (form.has(field.path())) {
                values.remove(field.key());
                read(form, field).ifPresent(value -> values.put(field.key(), value));
            }
        }
        return values;
    }

    private static Optional<CustomValue> read(FormReader form, CustomField field) {
        return field.type().form() == CustomValue.Form.NUMBER
                ? form.decimal(field.path()).map(CustomValue::number)
                : form.text(field.path()).map(CustomValue::text);
    }

    /** What is known of a thing, for its page. */
    public static List<Fact> facts(List<CustomField> fields, Map<String, CustomValue> custom, Visit visit) {
        return fields.stream()
                .filter(field -> custom.containsKey(field.key()))
                .map(field -> new Fact(field.name(), shown(field, custom.get(field.key()), visit)))
                .toList();
    }

    /** A value as people read it, with its unit. */
    public static String shown(CustomField field, CustomValue value, Visit visit) {
        String text = switch (value.form()) {
            case NUMBER -> visit.numbers().write(value.number());
            case DATE -> visit.figures().date(value.date());
            case FLAG -> visit.texts().say(value.isTrue() ? "custom_field.yes" : "custom_field.no");
            case TEXT -> value.text();
        };
        return field.unit().map(unit -> text + " " + unit).orElse(text);
    }
}
