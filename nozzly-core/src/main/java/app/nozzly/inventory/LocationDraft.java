package app.nozzly.inventory;

import java.util.Optional;

/**
 * A location as a person describes it. Immutable.
 *
 * @param name for people
 * @param kind what it is
 * @param notes free text
 * @param active whether it is in use
 */
public record LocationDraft(String name, LocationKind kind, Optional<String> notes, boolean active) {

    /** One that is in use, without notes. */
    public static LocationDraft of(String name, LocationKind kind) {
        return new LocationDraft(name, kind, Optional.empty(), true);
    }
}
