package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A way to look at the list of spools that somebody gave a name. Immutable.
 *
 * @param id identity
 * @param name 1 to 100 characters; unique among the shared ones, and among those of one person
 * @param owner id of the actor whose own it is; empty when the workshop shares it
 * @param query what is looked for: filters, words, order and grouping by the names of the list's parameters, at most {@link #MOST_PARTS}
 * @param version for updates
 */
public record SavedView(SavedViewId id, String name, Optional<String> owner, Map<String, String> query, Version version)
        implements Labelled {

    /** Most parts of what is looked for. */
    public static final int MOST_PARTS = 12;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 200;

    public SavedView {
        name = name.strip();
        query = java.util.Collections.unmodifiableMap(new TreeMap<>(query));
        new Validation(SavedView.class)
                .require(
                        !name.isEmpty() && name.length() <= LONGEST_NAME,
                        "name",
                        "label.length",
                        name.length(),
                        LONGEST_NAME)
                .require(query.size() <= MOST_PARTS, "query", "view.parts", MOST_PARTS)
                .require(query.entrySet().stream().allMatch(SavedView::isShort), "query", "view.long", LONGEST_VALUE)
                .done();
    }

    private static boolean isShort(Map.Entry<String, String> part) {
        return part.getKey().matches("[a-z_]{1,40}|custom\\.[a-z][a-z0-9_]{0,63}")
                && part.getValue().length() <= LONGEST_VALUE;
    }

    public boolean isShared() {
        return owner.isEmpty();
    }

    /** Whether somebody may use it and change it. */
    public boolean isFor(String actor) {
        return owner.isEmpty() || owner.get().equals(actor);
    }

    /** Its name. */
    @Override
    public String label() {
        return name;
    }

    public SavedView withVersion(Version newVersion) {
        return new SavedView(id, name, owner, query, newVersion);
    }
}
