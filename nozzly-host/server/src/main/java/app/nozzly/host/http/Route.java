package app.nozzly.host.http;

import app.nozzly.problem.Message;
import java.util.List;
import java.util.Set;

/**
 * One route: where it is, what it reads and answers, and the code behind it. The server registers it and the API document describes it, both from
 * this one value. Immutable; made by {@link Routes}.
 */
public final class Route {

    /** Who uses a route. */
    enum Kind {
        /** Programs: JSON and problem documents, described in the API document. */
        API,
        /** People: HTML, forms with a token. */
        PAGE,
        /** Static files and the document itself. */
        PLUMBING
    }

    /** What may be true of a route. */
    enum Trait {
        /** Answers one thing with a version: {@code ETag}, {@code If-Match}, {@code If-None-Match}. */
        VERSIONED,
        /** A POST that writes nothing; repeating it is harmless and its key is not kept. */
        COMPUTES,
        /** A PUT that answers 201 when it made the thing. */
        MAY_CREATE,
        /** A POST whose answer holds a secret that is shown once: it is not kept under the caller's key. */
        SECRET
    }

    /**
     * How a route is called.
     *
     * @param owner class whose package holds the bundle with the text {@code api.OPERATION}
     * @param tag group in the document
     * @param operation unique name, for example {@code listSpools}
     */
    record Name(Class<?> owner, String tag, String operation) {}

    /**
     * What a route is, without its code.
     *
     * @param method its verb
     * @param path its template, for example {@code /api/v1/spools/{id}}
     * @param name how documents and bundles call it
     * @param kind whether programs or people use it
     * @param access who may use it
     * @param input what it reads
     * @param output what it answers
     * @param traits what else is true of it
     * @param failures statuses of the refusals it adds to those that every route has
     */
    record Shape(
            HttpMethod method,
            PathTemplate path,
            Name name,
            Kind kind,
            DeclaredAccess access,
            RequestShape input,
            ResponseShape output,
            Set<Trait> traits,
            List<Integer> failures) {

        Shape {
            traits = Set.copyOf(traits);
            failures = List.copyOf(failures);
        }

        Shape with(DeclaredAccess declared) {
            return new Shape(method, path, name, kind, declared, input, output, traits, failures);
        }

        Shape with(RequestShape read) {
            return new Shape(method, path, name, kind, access, read, output, traits, failures);
        }

        Shape with(ResponseShape answered) {
            return new Shape(method, path, name, kind, access, input, answered, traits, failures);
        }

        Shape having(Set<Trait> all) {
            return new Shape(method, path, name, kind, access, input, output, all, failures);
        }

        Shape failing(List<Integer> refusals) {
            return new Shape(method, path, name, kind, access, input, output, traits, refusals);
        }
    }

    private final Shape shape;
    private final RouteHandler<?, ?> handler;

    Route(Shape shape, RouteHandler<?, ?> handler) {
        this.shape = shape;
        this.handler = handler;
    }

    public HttpMethod method() {
        return shape.method();
    }

    /** The path template, for example {@code /api/v1/spools/{id}}. */
    public String path() {
        return shape.path().text();
    }

    PathTemplate template() {
        return shape.path();
    }

    Name name() {
        return shape.name();
    }

    Kind kind() {
        return shape.kind();
    }

    /**
     * Who may use it.
     *
     * @throws IllegalArgumentException when neither the route nor its resource says so
     */
    public RouteAccess access() {
        return shape.access()
                .of(method(), is(Trait.COMPUTES))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                this
                                        + " does not say who may use it; give its routes a resource, or call needs, open or accountOnly"));
    }

    RequestShape input() {
        return shape.input();
    }

    ResponseShape output() {
        return shape.output();
    }

    List<Integer> failures() {
        return shape.failures();
    }

    RouteHandler<?, ?> handler() {
        return handler;
    }

    /** One line that says what the route does. */
    Message summary() {
        return Message.of(name().owner(), "api." + name().operation());
    }

    boolean is(Trait trait) {
        return shape.traits().contains(trait);
    }

    /** Whether the answer to this route is kept under the caller's key. What anybody may do is not kept, for there is nobody whose key it is. */
    boolean keepsAnswers() {
        return kind() != Kind.PLUMBING
                && method() == HttpMethod.POST
                && !is(Trait.COMPUTES)
                && (!is(Trait.SECRET) || hidesAnswer())
                && !(access() instanceof RouteAccess.Open);
    }

    /** Whether only that the command was done is kept, since its answer shows a secret once. */
    boolean hidesAnswer() {
        return is(Trait.SECRET) && kind() == Kind.API && access() instanceof RouteAccess.Workshop;
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }
}
