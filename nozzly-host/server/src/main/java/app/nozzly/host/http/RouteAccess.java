package app.nozzly.host.http;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;

/** Who may use a route, and for which tenant it acts. Every route says so; a server refuses to be made of one that does not. */
public sealed interface RouteAccess {

    /** Anybody; it acts for no workshop. Used by what must work before one signs in, and by the plumbing. */
    record Open() implements RouteAccess {}

    /** Whoever has signed in, for their own account only, whatever their role is. */
    record Account() implements RouteAccess {}

    /**
     * Whoever has a permission in the workshop of the request; it acts for that workshop only.
     *
     * @param permission which one
     */
    record Workshop(Permission permission) implements RouteAccess {}

    static RouteAccess open() {
        return new Open();
    }

    static RouteAccess account() {
        return new Account();
    }

    static RouteAccess to(Action action, Resource resource) {
        return new Workshop(new Permission(resource, action));
    }
}
