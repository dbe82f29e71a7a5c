package app.nozzly.persistence.jpa;

import app.nozzly.access.Permissions;
import app.nozzly.access.Role;
import app.nozzly.access.RoleRepository;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roles of a workshop's own by code. */
record JpaRoleRepository(JpaSession session) implements RoleRepository {

    @Override
    public void insert(Role role) {
        session.insert(row(role), subject(role.code()));
    }

    @Override
    public Role update(Role role) {
        RoleRow row = row(role);
        row.version = role.version().number();
        session.update(row, row.code, subject(role.code()));
        return role.withVersion(role.version().next());
    }

    @Override
    public void delete(String code, Version version) {
        session.delete(RoleRow.class, code, version, subject(code));
    }

    @Override
    public Optional<Role> find(String code) {
        return session.find(RoleRow.class, code).map(JpaRoleRepository::role);
    }

    @Override
    public Optional<Role> lock(String code) {
        return session.selectLocked(RoleRow.class, "from RoleRow r where r.code = :code", Map.of("code", code)).stream()
                .findFirst()
                .map(JpaRoleRepository::role);
    }

    @Override
    public List<Role> all() {
        return session.select(RoleRow.class, "from RoleRow r order by r.code", Map.of()).stream()
                .map(JpaRoleRepository::role)
                .toList();
    }

    private static RoleRow row(Role role) {
        RoleRow row = new RoleRow();
        row.code = role.code();
        row.name = role.name();
        row.permissions = role.permissions().codes().toArray(String[]::new);
        return row;
    }

    private static Role role(RoleRow row) {
        return new Role(row.code, row.name, Permissions.ofCodes(List.of(row.permissions)), row.toVersion());
    }

    private static Subject subject(String code) {
        return Subject.of("role", code);
    }
}
