package app.nozzly.customfields;

import java.util.List;
import java.util.Optional;

/**
 * A custom field as a person describes it. Immutable.
 *
 * @param owner what has it
 * @param key its name for programs
 * @param name its name for people
 * @param type what its values are
 * @param unit written behind its values
 * @param choices of a field of type choice
 * @param position where it stands; behind the others, or where it was, when empty
 * @param listed whether lists have a column for it
 * @param active whether it is in use
 */
public record CustomFieldDraft(
        FieldOwner owner,
        String key,
        String name,
        FieldType type,
        Optional<String> unit,
        List<String> choices,
        Optional<Integer> position,
        boolean listed,
        boolean active) {

    public CustomFieldDraft {
        choices = List.copyOf(choices);
    }

    /** A field in use, without unit and choices, that is no column of lists. */
    public static CustomFieldDraft of(FieldOwner owner, String key, String name, FieldType type) {
        return new CustomFieldDraft(owner, key, name, type, Optional.empty(), List.of(), Optional.empty(), false, true);
    }
}
