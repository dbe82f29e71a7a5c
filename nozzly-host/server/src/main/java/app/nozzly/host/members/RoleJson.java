package app.nozzly.host.members;

import app.nozzly.access.Role;
import app.nozzly.access.StandardRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A role as it is written. Immutable. */
record RoleJson(String code, String name, Optional<String> description, boolean standard, List<String> permissions) {

    static RoleJson of(Role role) {
        return new RoleJson(
                role.code(),
                role.name(),
                Optional.empty(),
                false,
                role.permissions().codes());
    }

    static RoleJson of(StandardRole role, Locale locale) {
        return new RoleJson(
                role.code(),
                role.title().text(locale),
                Optional.of(role.description().text(locale)),
                true,
                role.permissions().codes());
    }
}
