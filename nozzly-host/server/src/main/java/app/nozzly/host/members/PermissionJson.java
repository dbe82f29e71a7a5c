package app.nozzly.host.members;

import app.nozzly.access.Permission;

/** Something that may be allowed, as it is written. Immutable. */
record PermissionJson(String code, String resource, String action) {

    static PermissionJson of(Permission permission) {
        return new PermissionJson(
                permission.code(),
                permission.resource().code(),
                permission.action().code());
    }
}
