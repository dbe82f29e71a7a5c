package app.nozzly.host.http;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.store.ListFields;
import app.nozzly.store.Page;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says step by step what a route reads and answers. Each step returns a new builder.
 *
 * @param <B> type of the body so far
 * @param <R> type of the answer so far
 */
public final class RouteBuilder<B, R> {

    private final Route.Shape shape;

    RouteBuilder(Route.Shape shape) {
        this.shape = shape;
    }

    /** Reads a JSON body into a record. Components that are no {@link java.util.Optional} and no collection are required. */
    public <N> RouteBuilder<N, R> body(Class<N> type) {
        return reading(shape.input().withBody(type, false));
    }

    /** Reads a merge patch (RFC 7396) of a record; see {@link Request#patched}. */
    public <N> RouteBuilder<N, R> patchOf(Class<N> type) {
        return reading(shape.input().withBody(type, true));
    }

    /** Reads a multipart body with a file in one part; see {@link Request#upload}. */
    public RouteBuilder<B, R> upload(String part) {
        return reading(shape.input().withUpload(part));
    }

    /** Reads query parameters. */
    public RouteBuilder<B, R> query(Parameter... parameters) {
        List<Parameter> all = new ArrayList<>(shape.input().parameters());
        all.addAll(List.of(parameters));
        return reading(shape.input().withParameters(all));
    }

    /** Answers 200 with a record as JSON. */
    public <N> RouteBuilder<B, N> answers(Class<N> type) {
        return answering(ResponseShape.json(200, type));
    }

    /** Answers 201 with a record as JSON and where the new thing is. */
    public <N> RouteBuilder<B, N> creates(Class<N> type) {
        return answering(ResponseShape.json(201, type));
    }

    /** Answers a page of a list, with the parameters {@code limit, cursor, sort, q} and a filter for each name; see {@link Request#listQuery}. */
    public <N> RouteBuilder<B, Page<N>> answersPage(Class<N> item, ListFields fields) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.integer("limit").example("50"),
                Parameter.text("cursor"),
                Parameter.text("sort").example(String.join(",", new TreeSet<>(fields.sortable()))),
                Parameter.text("q")));
        Map<String, Type> members = item.isRecord() ? BodyCheck.members(item) : Map.of();
        new TreeSet<>(fields.filterable())
                .forEach(name -> parameters.add(Parameter.filter(name, members.getOrDefault(name, String.class))));
        return new RouteBuilder<B, R>(shape)
                .query(parameters.toArray(Parameter[]::new))
                .answering(ResponseShape.listOf(item));
    }

    /** Answers a file. */
    public RouteBuilder<B, R> answersFile(String contentType) {
        return answering(ResponseShape.file(contentType));
    }

    /** The answer carries a version: {@code ETag}, {@code If-Match} and {@code If-None-Match} are honoured. */
    public RouteBuilder<B, R> versioned() {
        return having(Route.Trait.VERSIONED);
    }

    /** A PUT that makes the thing when there is none, and then answers 201 and where it is. */
    public RouteBuilder<B, R> mayCreate() {
        return having(Route.Trait.MAY_CREATE);
    }

    /** A POST that only computes and writes nothing. */
    public RouteBuilder<B, R> computes() {
        return having(Route.Trait.COMPUTES);
    }

    /** A POST whose answer holds a secret that is shown once; under the caller's key only that it was done is kept. */
    public RouteBuilder<B, R> secret() {
        return having(Route.Trait.SECRET);
    }

    /** Whoever may do something in the workshop of the request; without it, the resource of the routes and the verb say what is needed. */
    public RouteBuilder<B, R> needs(Action action, Resource resource) {
        return letting(RouteAccess.to(action, resource));
    }

    /** Whoever may do something in the workshop of the request and see costs. */
    public RouteBuilder<B, R> needsWithCosts(Action action, Resource resource) {
        return letting(RouteAccess.withCosts(action, resource));
    }

    /** Anybody, also without signing in; it acts for no workshop. */
    public RouteBuilder<B, R> open() {
        return letting(RouteAccess.open());
    }

    /** Whoever has signed in, for their own account. */
    public RouteBuilder<B, R> accountOnly() {
        return letting(RouteAccess.account());
    }

    /** Names statuses of refusals beside those that every route has, for the document. */
    public RouteBuilder<B, R> fails(Integer... statuses) {
        return new RouteBuilder<>(shape.failing(List.of(statuses)));
    }

    /** The finished route. */
    public Route handle(RouteHandler<B, R> handler) {
        return new Route(shape, handler);
    }

    /** Whoever this lets. */
    public RouteBuilder<B, R> letting(RouteAccess access) {
        return new RouteBuilder<>(shape.with(DeclaredAccess.outright(access)));
    }

    private <N> RouteBuilder<N, R> reading(RequestShape input) {
        return new RouteBuilder<>(shape.with(input));
    }

    private <N> RouteBuilder<B, N> answering(ResponseShape output) {
        return new RouteBuilder<>(shape.with(output));
    }

    private RouteBuilder<B, R> having(Route.Trait trait) {
        Set<Route.Trait> traits = new HashSet<>(shape.traits());
        traits.add(trait);
        return new RouteBuilder<>(shape.having(traits));
    }
}
