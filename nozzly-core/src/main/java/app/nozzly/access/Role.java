package app.nozzly.access;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;

/**
 * A role of a workshop's own. Immutable.
 *
 * @param code stable name, unique in the workshop: small letters, digits and underscores, 2 to 40 characters, none of a {@link StandardRole}
 * @param name for people, 1 to 100 characters
 * @param permissions what it may do
 * @param version for updates
 */
public record Role(String code, String name, Permissions permissions, Version version) {

    private static final int LONGEST_NAME = 100;

    public Role {
        name = name.strip();
        new Validation(Role.class)
                .require(code.matches("[a-z][a-z0-9_]{1,39}"), "code", "role.code", code)
                .require(StandardRole.find(code).isEmpty(), "code", "role.standard", code)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "role.name", LONGEST_NAME)
                .done();
    }

    /** The same role with another name and other permissions. */
    public Role with(String newName, Permissions newPermissions) {
        return new Role(code, newName, newPermissions, version);
    }

    public Role withVersion(Version newVersion) {
        return new Role(code, name, permissions, newVersion);
    }
}
