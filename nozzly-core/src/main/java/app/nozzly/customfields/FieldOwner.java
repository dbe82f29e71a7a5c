package app.nozzly.customfields;

import java.util.Locale;

/** What a custom field belongs to. */
public enum FieldOwner {
    SPOOL,
    FILAMENT;

    /** The stable name: {@code spool}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
