package app.nozzly.customfields;

import java.util.Locale;

/** What the values of a custom field are. */
public enum FieldType {
    /** At most 1,000 characters. */
    TEXT(CustomValue.Form.TEXT),
    /** A whole number of at most 18 digits. */
    INTEGER(CustomValue.Form.NUMBER),
    /** A number of at most 18 digits before the point and 12 after it. */
    DECIMAL(CustomValue.Form.NUMBER),
    /** A day. */
    DATE(CustomValue.Form.DATE),
    /** Yes or no. */
    BOOLEAN(CustomValue.Form.FLAG),
    /** One of the field's choices. */
    CHOICE(CustomValue.Form.TEXT);

    private final CustomValue.Form form;

    FieldType(CustomValue.Form form) {
        this.form = form;
    }

    /** The stable name: {@code text}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its values are kept. */
    public CustomValue.Form form() {
        return form;
    }

    /** Whether its values can be asked for from one to another. */
    public boolean hasRanges() {
        return form == CustomValue.Form.NUMBER || form == CustomValue.Form.DATE;
    }
}
