package app.nozzly.access;

import java.util.Locale;

/** What may be done with a {@link Resource}. */
public enum Action {
    /** Look at it, export it. */
    VIEW,
    /** Add new ones. */
    CREATE,
    /** Change what is there. */
    CHANGE,
    /** Take it away, take it out of use, or reverse it. */
    DELETE;

    /** The stable name, for example {@code view}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
