package app.nozzly.access;

import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Stores the roles of a workshop's own. */
public interface RoleRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the code is taken */
    void insert(Role role);

    /** @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one */
    Role update(Role role);

    /**
     * Removes a role.
     *
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when it is not there with this version
     */
    void delete(String code, Version version);

    Optional<Role> find(String code);

    /**
     * As {@link #find}; others neither change nor remove the role, nor lock it, until the transaction ends, which has to be one that writes. Whoever gives a
     * role locks it, and so does who removes it: hence nobody is left with one that is gone.
     */
    Optional<Role> lock(String code);

    /** All of them, ordered by code. */
    List<Role> all();
}
