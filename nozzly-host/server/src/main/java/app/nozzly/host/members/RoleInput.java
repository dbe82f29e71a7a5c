package app.nozzly.host.members;

import app.nozzly.access.Permission;
import app.nozzly.access.Permissions;
import app.nozzly.host.http.ReadOnlyMembers;
import java.util.List;
import java.util.Optional;

/** A role of the workshop's own, as it is read. Its code is chosen when it is made and stays. Immutable. */
@ReadOnlyMembers({"standard", "description"})
record RoleInput(Optional<String> code, String name, List<String> permissions) {

    Permissions allowed() {
        return Permissions.of(permissions.stream().map(Permission::of).toList());
    }
}
