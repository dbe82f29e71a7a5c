package app.nozzly.customfields;

import app.nozzly.problem.NearestName;
import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.store.StoreSession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of custom fields by key, as things carry them. Stateless. */
public final class CustomValues {

    /** The member of a thing that holds them. */
    public static final String MEMBER = "custom";

    private CustomValues() {}

    /** The same values in the order of their keys, not to be changed. */
    public static Map<String, CustomValue> sorted(Map<String, CustomValue> values) {
        return values.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * What becomes of values that somebody gave, each as its field wants it. Fields are looked up only when a value is new. A field that is no longer in
     * use keeps the values it has, and a value whose field is gone goes with it.
     *
     * @param present the values that are there
     * @throws NozzlyException {@code validation_failed} that names every field that is not known or does not take its value, as {@code custom/key}
     */
    public static Map<String, CustomValue> taken(
            StoreSession session, FieldOwner owner, Map<String, CustomValue> given, Map<String, CustomValue> present) {
        return given.isEmpty() || saysTheSame(given, present)
                ? sorted(given.isEmpty() ? given : present)
                : taken(session.repository(CustomFieldRepository.class).of(owner), given, present);
    }

    /** What is given may be of another form: a day comes as a text. */
    private static boolean saysTheSame(Map<String, CustomValue> given, Map<String, CustomValue> present) {
        return given.keySet().equals(present.keySet())
                && given.keySet().stream().allMatch(key -> isAsItWas(given, present, key));
    }

    private static boolean isAsItWas(Map<String, CustomValue> given, Map<String, CustomValue> present, String key) {
        return present.containsKey(key)
                && present.get(key).text().equals(given.get(key).text());
    }

    /** The same with fields that were looked up before. */
    public static Map<String, CustomValue> taken(
            List<CustomField> fields, Map<String, CustomValue> given, Map<String, CustomValue> present) {
        Map<String, CustomField> byKey = fields.stream().collect(Collectors.toMap(CustomField::key, field -> field));
        Map<String, CustomValue> taken = new TreeMap<>();
        Validation validation = new Validation(CustomField.class);
        new TreeMap<>(given)
                .forEach((key, value) -> validation.collect(MEMBER, () -> {
                    boolean asItWas = isAsItWas(given, present, key);
                    Optional<CustomField> field = Optional.ofNullable(byKey.get(key));
                    if (field.isPresent() || !asItWas) {
                        CustomField known = field.orElseThrow(() -> unknown(fields, key));
                        taken.put(key, asItWas ? present.get(key) : known.newValue(value));
                    }
                }));
        validation.done();
        return sorted(taken);
    }

    /**
     * What somebody says of fields of many things: each value as its field wants it, or that there is to be none.
     *
     * @throws NozzlyException {@code validation_failed} that names every field that is not known or does not take its value, as {@code custom/key}
     */
    public static Map<String, Optional<CustomValue>> said(
            List<CustomField> fields, Map<String, Optional<CustomValue>> given) {
        Map<String, CustomField> byKey = fields.stream().collect(Collectors.toMap(CustomField::key, field -> field));
        Map<String, Optional<CustomValue>> said = new TreeMap<>();
        Validation validation = new Validation(CustomField.class);
        new TreeMap<>(given)
                .forEach((key, value) -> validation.collect(MEMBER, () -> {
                    CustomField known = Optional.ofNullable(byKey.get(key)).orElseThrow(() -> unknown(fields, key));
                    said.put(key, value.map(known::newValue));
                }));
        validation.done();
        return said;
    }

    /** Whether there is a field of this key that can hold this value, in use or not. */
    public static boolean holds(List<CustomField> fields, String key, Optional<CustomValue> value) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .anyMatch(field -> value.isEmpty() || holds(field, value.get()));
    }

    private static boolean holds(CustomField field, CustomValue value) {
        try {
            return field.value(value).equals(value);
        } catch (NozzlyException other) {
            return false;
        }
    }

    /** What is said of a field that is not there: with the one that is spelled most alike. */
    static NozzlyException unknown(List<CustomField> fields, String key) {
        return NearestName.among(fields.stream().map(CustomField::key).toList(), key)
                .map(near -> NozzlyException.invalid(CustomField.class, key, "custom.unknown", key, near))
                .orElseGet(() -> NozzlyException.invalid(CustomField.class, key, "custom.none", key));
    }
}
