package app.nozzly.host.http;

import app.nozzly.access.Action;
import app.nozzly.access.Permission;
import app.nozzly.access.Resource;
import java.util.Arrays;
import java.util.List;

/** Who may use a route, and for which tenant it acts. Every route says so; a server refuses to be made of one that does not. */
public sealed interface RouteAccess {

    /** Anybody; it acts for no workshop. Used by what must work before one signs in, and by the plumbing. */
    record Open() implements RouteAccess {}

    /** Whoever has signed in, for their own account only, whatever their role is. */
    record Account() implements RouteAccess {}

    /**
     * Whoever has some permissions in the workshop of the request; it acts for that workshop only.
     *
     * @param permissions all that are needed, one at least
     */
    record Workshop(List<Permission> permissions) implements RouteAccess {

        public Workshop {
            permissions = List.copyOf(permissions);
        }
    }

    /** To see what things cost to make. */
    Permission COSTS = new Permission(Resource.COSTS, Action.VIEW);

    static RouteAccess open() {
        return new Open();
    }

    static RouteAccess account() {
        return new Account();
    }

    static RouteAccess to(Action action, Resource resource) {
        return new Workshop(List.of(new Permission(resource, action)));
    }

    /** Who may see several things: for what shows them together. */
    static RouteAccess viewing(Resource... resources) {
        return new Workshop(Arrays.stream(resources)
                .map(resource -> new Permission(resource, Action.VIEW))
                .toList());
    }

    /** Who may do something and see costs: for what shows costs beside something else, and for what sets them. */
    static RouteAccess withCosts(Action action, Resource resource) {
        return new Workshop(List.of(new Permission(resource, action), COSTS));
    }
}
