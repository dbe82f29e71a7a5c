package app.nozzly.inventory;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;

/**
 * A maker of filaments. Immutable.
 *
 * @param id identity
 * @param number number for people, counted per workshop from 1
 * @param name unique in a workshop in any case of letters, 1 to 100 characters
 * @param version for updates
 */
public record Brand(BrandId id, long number, String name, Version version) implements Labelled {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 100;

    public Brand {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw NozzlyException.invalid(Brand.class, "name", "name.length", name.length(), LONGEST_NAME);
        }
    }

    /** Its name. */
    @Override
    public String label() {
        return name;
    }

    public Brand named(String newName) {
        return new Brand(id, number, newName, version);
    }

    public Brand withVersion(Version newVersion) {
        return new Brand(id, number, name, newVersion);
    }
}
