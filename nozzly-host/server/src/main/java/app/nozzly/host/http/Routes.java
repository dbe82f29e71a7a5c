package app.nozzly.host.http;

import app.nozzly.access.Resource;
import java.util.List;
import java.util.Set;

/**
 * Where a feature begins its routes. Texts come from the bundle {@code Messages} in the package of the owner: {@code api.OPERATION} for a route's
 * summary and {@code api.parameter.NAME} for a parameter. Immutable.
 *
 * <pre>{@code
 * Routes routes = Routes.api(SpoolsApi.class, "spools", Resource.SPOOLS);
 * routes.get("/spools/{id}", "getSpool").answers(SpoolJson.class).versioned().handle(this::get);
 * }</pre>
 */
public final class Routes {

    /** What the path of every API route begins with. */
    public static final String API_BASE = "/api/v1";

    private final Class<?> owner;
    private final String tag;
    private final Route.Kind kind;
    private final DeclaredAccess access;

    private Routes(Class<?> owner, String tag, Route.Kind kind, DeclaredAccess access) {
        this.owner = owner;
        this.tag = tag;
        this.kind = kind;
        this.access = access;
    }

    /**
     * Routes for programs below {@value #API_BASE}, described in the API document under a tag. Each needs the action of the resource that its verb
     * names: to view for GET and for a POST that only computes, to create for POST, to change for PUT and PATCH, to delete for DELETE.
     */
    public static Routes api(Class<?> owner, String tag, Resource resource) {
        return new Routes(owner, tag, Route.Kind.API, DeclaredAccess.by(resource));
    }

    /** Routes for programs of which each says itself who may use it. */
    public static Routes api(Class<?> owner, String tag) {
        return new Routes(owner, tag, Route.Kind.API, DeclaredAccess.NOTHING);
    }

    /** Routes for people: HTML pages, which need to view the resource, and their forms, which say what they need. */
    public static Routes pages(Class<?> owner, Resource resource) {
        return new Routes(owner, "pages", Route.Kind.PAGE, DeclaredAccess.by(resource));
    }

    /** Routes for people of which each says itself who may use it. */
    public static Routes pages(Class<?> owner) {
        return new Routes(owner, "pages", Route.Kind.PAGE, DeclaredAccess.NOTHING);
    }

    /** Routes of the host itself, neither in the API nor pages, open unless they say otherwise. They are answered while the host is being started. */
    public static Routes plumbing(Class<?> owner, String tag) {
        return new Routes(owner, tag, Route.Kind.PLUMBING, DeclaredAccess.outright(RouteAccess.open()));
    }

    /** A GET page that needs to view the resource. */
    public Route page(String path, RouteHandler<Void, Void> handler) {
        return start(HttpMethod.GET, path, path).handle(handler);
    }

    /** A GET page. */
    public Route page(String path, RouteAccess needed, RouteHandler<Void, Void> handler) {
        return start(HttpMethod.GET, path, path).letting(needed).handle(handler);
    }

    /** A form's POST; the form carries the token of {@link Request#csrfToken()}. */
    public Route form(String path, RouteAccess needed, RouteHandler<Void, Void> handler) {
        return start(HttpMethod.POST, path, path).letting(needed).handle(handler);
    }

    public RouteBuilder<Void, Void> get(String path, String operation) {
        return start(HttpMethod.GET, path, operation);
    }

    public RouteBuilder<Void, Void> post(String path, String operation) {
        return start(HttpMethod.POST, path, operation);
    }

    public RouteBuilder<Void, Void> put(String path, String operation) {
        return start(HttpMethod.PUT, path, operation);
    }

    public RouteBuilder<Void, Void> patch(String path, String operation) {
        return start(HttpMethod.PATCH, path, operation);
    }

    public RouteBuilder<Void, Void> delete(String path, String operation) {
        return start(HttpMethod.DELETE, path, operation);
    }

    private RouteBuilder<Void, Void> start(HttpMethod method, String path, String operation) {
        boolean api = kind == Route.Kind.API;
        return new RouteBuilder<>(new Route.Shape(
                method,
                PathTemplate.of(api ? API_BASE + path : path),
                new Route.Name(owner, tag, operation),
                kind,
                access,
                kind == Route.Kind.PAGE ? RequestShape.PAGE : RequestShape.API,
                kind == Route.Kind.PAGE ? ResponseShape.PAGE : ResponseShape.NOTHING,
                Set.of(),
                List.of()));
    }
}
