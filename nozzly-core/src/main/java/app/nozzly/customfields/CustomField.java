package app.nozzly.customfields;

import app.nozzly.problem.NozzlyException;
import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field that a workshop adds to its spools or to its filaments. Immutable.
 *
 * @param id identity
 * @param owner what has it
 * @param key its name for programs, {@code ^[a-z][a-z0-9_]{0,63}$}; unique among the fields of its owner, and never another
 * @param name its name for people, 1 to 100 characters
 * @param type what its values are; never another
 * @param unit written behind its values, at most 20 characters
 * @param choices of a field of type {@link FieldType#CHOICE}: 1 to {@link #MOST_CHOICES}, of 1 to 100 characters each; they only become more
 * @param position where it stands among the others, from 0 to 9,999
 * @param listed whether lists have a column for it
 * @param active whether it is in use: one that is not keeps its values and takes no new ones
 * @param version for updates
 */
public record CustomField(
        CustomFieldId id,
        FieldOwner owner,
        String key,
        String name,
        FieldType type,
        Optional<String> unit,
        List<String> choices,
        int position,
        boolean listed,
        boolean active,
        Version version) {

    /** Most fields of one owner. */
    public static final int MOST = 64;

    /** Most choices of one field. */
    public static final int MOST_CHOICES = 100;

    /** Most characters of a text. */
    public static final int LONGEST_TEXT = 1000;

    /** Most digits before the point. */
    public static final int WHOLE_DIGITS = 18;

    /** Most digits after the point. */
    public static final int DECIMALS = 12;

    /** Greatest {@link #position}. */
    public static final int LAST_POSITION = 9999;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_UNIT = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public CustomField {
        name = name.strip();
        unit = unit.map(String::strip).filter(text -> !text.isEmpty());
        choices = choices.stream().map(String::strip).toList();
        new Validation(CustomField.class)
                .require(KEY.matcher(key).matches(), "key", "field.key", key)
                .require(isLabel(name), "name", "field.name", name.length(), LONGEST_NAME)
                .require(
                        unit.stream().allMatch(text -> text.length() <= LONGEST_UNIT),
                        "unit",
                        "field.unit",
                        LONGEST_UNIT,
                        unit.orElse(""))
                .require(type == FieldType.CHOICE || choices.isEmpty(), "choices", "field.choices_none", type.code())
                .require(
                        type != FieldType.CHOICE || !choices.isEmpty() && choices.size() <= MOST_CHOICES,
                        "choices",
                        "field.choices_some",
                        choices.size(),
                        MOST_CHOICES)
                .require(
                        choices.stream().allMatch(CustomField::isLabel),
                        "choices",
                        "field.choice",
                        LONGEST_NAME,
                        refused(choices))
                .require(twice(choices).isEmpty(), "choices", "field.choice_twice", twice(choices))
                .require(
                        position >= 0 && position <= LAST_POSITION,
                        "position",
                        "field.position",
                        position,
                        LAST_POSITION)
                .done();
    }

    private static String refused(List<String> choices) {
        return choices.stream().filter(choice -> !isLabel(choice)).findFirst().orElse("");
    }

    private static String twice(List<String> choices) {
        Set<String> seen = new HashSet<>();
        return choices.stream().filter(choice -> !seen.add(choice)).findFirst().orElse("");
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
    }

    static CustomField of(CustomFieldId id, CustomFieldDraft draft, int position, Version version) {
        return new CustomField(
                id,
                draft.owner(),
                draft.key().strip(),
                draft.name(),
                draft.type(),
                draft.unit(),
                draft.choices(),
                draft.position().orElse(position),
                draft.listed(),
                draft.active(),
                version);
    }

    /** How filters and orders of lists call it. */
    public String path() {
        return CustomCriteria.PREFIX + key;
    }

    /**
     * A value as this field wants it: what is given as a text is read where the field wants something else.
     *
     * @throws NozzlyException {@code validation_failed} that names the field by its key, the value and the remedy
     */
    public CustomValue value(CustomValue given) {
        return switch (type) {
            case TEXT -> text(given);
            case CHOICE -> choice(given);
            case INTEGER, DECIMAL -> number(given);
            case DATE -> day(given);
            case BOOLEAN -> flag(given);
        };
    }

    /** The same for a value that is not there yet: a field that is out of use takes none. */
    CustomValue newValue(CustomValue given) {
        if (!active) {
            throw refused("custom.retired", key);
        }
        return value(given);
    }

    private CustomValue text(CustomValue given) {
        if (given.form() != CustomValue.Form.TEXT) {
            throw refused("custom.text", key, given.text());
        }
        String text = given.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw refused("custom.length", key, text.length(), LONGEST_TEXT);
        }
        return CustomValue.text(text);
    }

    private CustomValue choice(CustomValue given) {
        String text = given.text().strip();
        return choices.stream()
                .filter(text::equals)
                .findFirst()
                .map(CustomValue::text)
                .orElseThrow(() -> refused("custom.choice", key, text, String.join(", ", choices)));
    }

    private CustomValue number(CustomValue given) {
        BigDecimal number =
                read(given, CustomValue.Form.NUMBER, BigDecimal::new).stripTrailingZeros();
        long whole = (long) number.precision() - number.scale();
        if (whole > WHOLE_DIGITS || number.scale() > (type == FieldType.INTEGER ? 0 : DECIMALS)) {
            throw wrong(given);
        }
        return CustomValue.number(number);
    }

    private CustomValue day(CustomValue given) {
        LocalDate day = read(given, CustomValue.Form.DATE, LocalDate::parse);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw wrong(given);
        }
        return CustomValue.date(day);
    }

    private CustomValue flag(CustomValue given) {
        String text = given.text().strip();
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(given);
        }
        return CustomValue.flag(text.equals("true"));
    }

    private <T> T read(CustomValue given, CustomValue.Form form, java.util.function.Function<String, T> reader) {
        if (given.form() != form && given.form() != CustomValue.Form.TEXT) {
            throw wrong(given);
        }
        try {
            return reader.apply(given.text().strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            NozzlyException refusal = wrong(given);
            refusal.initCause(unreadable);
            throw refusal;
        }
    }

    private NozzlyException wrong(CustomValue given) {
        return refused("custom." + type.code(), key, given.text(), WHOLE_DIGITS, DECIMALS);
    }

    private NozzlyException refused(String message, Object... arguments) {
        return NozzlyException.invalid(CustomField.class, key, message, arguments);
    }

    public CustomField withVersion(Version newVersion) {
        return new CustomField(id, owner, key, name, type, unit, choices, position, listed, active, newVersion);
    }
}
