package app.nozzly.host.http;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import java.util.Optional;

/**
 * What a route says of who may use it: outright, or by the resource it belongs to, whose action its verb names. Immutable.
 *
 * @param said what is said outright; empty when the resource decides
 * @param resource of which resource the route is a part; empty when of none
 */
record DeclaredAccess(Optional<RouteAccess> said, Optional<Resource> resource) {

    /** Nothing is said yet. */
    static final DeclaredAccess NOTHING = new DeclaredAccess(Optional.empty(), Optional.empty());

    static DeclaredAccess outright(RouteAccess access) {
        return new DeclaredAccess(Optional.of(access), Optional.empty());
    }

    static DeclaredAccess by(Resource resource) {
        return new DeclaredAccess(Optional.empty(), Optional.of(resource));
    }

    /** Who may use a route with this verb; empty when nothing is said, or the resource does not know what the verb does. */
    Optional<RouteAccess> of(HttpMethod method, boolean computes) {
        Action action = action(method, computes);
        return said.or(() ->
                resource.filter(area -> area.actions().contains(action)).map(area -> RouteAccess.to(action, area)));
    }

    private static Action action(HttpMethod method, boolean computes) {
        return switch (method) {
            case GET -> Action.VIEW;
            case POST -> computes ? Action.VIEW : Action.CREATE;
            case PUT, PATCH -> Action.CHANGE;
            case DELETE -> Action.DELETE;
        };
    }
}
