package app.nozzly.host.http;

import java.util.Set;

/**
 * Where a feature begins its routes. Texts come from the bundle {@code Messages} in the package of the owner: {@code api.OPERATION} for a route's
 * summary and {@code api.parameter.NAME} for a parameter. Immutable.
 *
 * <pre>{@code
 * Routes routes = Routes.api(SpoolsApi.class, "spools");
 * routes.get("/spools/{id}", "getSpool").answers(SpoolJson.class).versioned().handle(this::get);
 * }</pre>
 */
public final class Routes {

    /** What the path of every API route begins with. */
    public static final String API_BASE = "/api/v1";

    private final Class<?> owner;
    private final String tag;
    private final Route.Kind kind;

    private Routes(Class<?> owner, String tag, Route.Kind kind) {
        this.owner = owner;
        this.tag = tag;
        this.kind = kind;
    }

    /** Routes for programs below {@value #API_BASE}, described in the API document under a tag. */
    public static Routes api(Class<?> owner, String tag) {
        return new Routes(owner, tag, Route.Kind.API);
    }

    /** Routes for people: HTML pages and their forms. */
    public static Routes pages(Class<?> owner) {
        return new Routes(owner, "pages", Route.Kind.PAGE);
    }

    /** Routes of the server itself, neither in the API nor pages. */
    static Routes plumbing(Class<?> owner, String tag) {
        return new Routes(owner, tag, Route.Kind.PLUMBING);
    }

    /** A GET page. */
    public Route page(String path, RouteHandler<Void, Void> handler) {
        return start(HttpMethod.GET, path, path).handle(handler);
    }

    /** A form's POST; the form carries the token of {@link Request#csrfToken()}. */
    public Route form(String path, RouteHandler<Void, Void> handler) {
        return start(HttpMethod.POST, path, path).handle(handler);
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
                kind == Route.Kind.PAGE ? RequestShape.PAGE : RequestShape.API,
                kind == Route.Kind.PAGE ? ResponseShape.PAGE : ResponseShape.NOTHING,
                Set.of(),
                java.util.List.of()));
    }
}
