package app.nozzly.persistence.memory;

import app.nozzly.access.Role;
import app.nozzly.access.RoleRepository;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/** Roles of a workshop's own by code. */
record MemoryRoles(MemorySession session) implements RoleRepository {

    @Override
    public void insert(Role role) {
        session.write().people.roles.insert(role);
    }

    @Override
    public Role update(Role role) {
        return session.write().people.roles.update(role);
    }

    @Override
    public void delete(String code, Version version) {
        session.write().people.roles.delete(code, version);
    }

    @Override
    public Optional<Role> find(String code) {
        return session.read().people.roles.find(code);
    }

    /** Writers of a tenant take turns, hence nothing needs a lock of its own. */
    @Override
    public Optional<Role> lock(String code) {
        return find(code);
    }

    @Override
    public List<Role> all() {
        return session.read().people.roles.rows().toList();
    }
}
