package app.nozzly.inventory;

import app.nozzly.problem.Validation;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.util.Optional;

/**
 * A place where stock stands. Spools name it in their text, components are counted in it. Immutable.
 *
 * @param id identity
 * @param name unique in a workshop in any case of letters, 1 to 100 characters
 * @param kind what it is
 * @param notes free text, at most 2,000 characters
 * @param active false when it was taken out of use
 * @param version for updates
 */
public record Location(
        LocationId id, String name, LocationKind kind, Optional<String> notes, boolean active, Version version)
        implements Labelled {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 2000;

    public Location {
        name = name.strip();
        notes = notes.map(String::strip).filter(text -> !text.isEmpty());
        new Validation(Location.class)
                .require(
                        !name.isEmpty() && name.length() <= LONGEST_NAME,
                        "name",
                        "label.length",
                        name.length(),
                        LONGEST_NAME)
                .require(
                        notes.stream().allMatch(text -> text.length() <= LONGEST_NOTES),
                        "notes",
                        "text.length",
                        LONGEST_NOTES)
                .done();
    }

    /** Its name. */
    @Override
    public String label() {
        return name;
    }

    /** As a person describes it, with the identity and version it has. */
    public Location with(LocationDraft draft) {
        return new Location(id, draft.name(), draft.kind(), draft.notes(), draft.active(), version);
    }

    /** Taken out of use, or brought back. */
    public Location withActive(boolean nowActive) {
        return new Location(id, name, kind, notes, nowActive, version);
    }

    public Location withVersion(Version newVersion) {
        return new Location(id, name, kind, notes, active, newVersion);
    }
}
