package app.nozzly.inventory;

import java.util.Map;

/**
 * A view as a person describes it. Immutable.
 *
 * @param name for people
 * @param audience who uses it
 * @param query what is looked for
 */
public record SavedViewDraft(String name, Audience audience, Map<String, String> query) {

    /** Who uses a view. */
    public enum Audience {
        /** Only whoever made it. */
        OWN,
        /** Everybody who may see spools. */
        SHARED
    }

    public SavedViewDraft {
        query = Map.copyOf(query);
    }
}
