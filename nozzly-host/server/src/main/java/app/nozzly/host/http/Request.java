package app.nozzly.host.http;

import app.nozzly.context.CommandKey;
import app.nozzly.context.OperationContext;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request. What is read from it is checked when it is asked for: load the thing first (404), then {@link #expect} its version (412, 428), then
 * read the {@link #body} (400). One thread.
 *
 * @param <B> type of the body
 */
public final class Request<B> {

    /** The field in which a form of a page says the number of the version it changes. */
    public static final String VERSION_FIELD = "_version";

    private static final int FAILURE = 400;

    private final Context exchange;
    private final Route route;
    private final Map<String, String> places;
    private final HttpSeams seams;
    private final Body content;
    private final Caller caller;
    private Optional<CommandKey> command = Optional.empty();
    private Optional<Answer> kept = Optional.empty();
    private Optional<Version> met = Optional.empty();
    private Optional<String> nextSession = Optional.empty();

    Request(Context exchange, Matched matched, HttpSeams seams, Body content, Caller caller) {
        this.exchange = exchange;
        this.route = matched.route();
        this.places = matched.places();
        this.seams = seams;
        this.content = content;
        this.caller = caller;
    }

    /** For whom and by whom; commands that write go through {@link #perform} instead. */
    public OperationContext context() {
        return caller.context();
    }

    /** Who makes the request, and what they may do. */
    public Caller caller() {
        return caller;
    }

    /** Whether the caller may see what things cost; nobody in particular may, since what is open to everybody holds none. */
    boolean maySeeCosts() {
        return !caller.isInWorkshop() || caller.authority().permissions().allow(RouteAccess.COSTS);
    }

    /** By which to ask later whether who made the request may still do so. */
    public Standing standing() {
        return new Standing(seams.callers(), Shown.of(exchange), route, caller);
    }

    /** The same request, as another route reads it. */
    Request<?> to(Matched other) {
        return new Request<>(exchange, other, seams, content, caller);
    }

    /** The value of a place in the path. */
    public String path(String name) {
        return places.get(name);
    }

    /** The value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(exchange.queryParam(name));
    }

    /** All values of a query parameter. */
    public List<String> queries(String name) {
        return exchange.queryParams(name);
    }

    /**
     * A whole number from the query.
     *
     * @throws NozzlyException {@code validation_failed} when it is none
     */
    public Optional<Integer> queryInteger(String name) {
        return QueryReader.integer(name, query(name));
    }

    /** Page, order, words and filters asked for; the repository checks their names. */
    public ListQuery listQuery() {
        return QueryReader.list(Forms.query(exchange));
    }

    /** The body as its record; unknown, missing and unfitting members are refused by name. */
    @SuppressWarnings("unchecked")
    public B body() {
        Class<?> type = route.input().body().orElseThrow(() -> new IllegalStateException(route + " declares no body"));
        return (B) seams.json().read(content.json(), type);
    }

    /** The present state with the body applied as a merge patch. */
    @SuppressWarnings("unchecked")
    public B patched(B present) {
        Class<?> type = route.input().body().orElseThrow(() -> new IllegalStateException(route + " declares no body"));
        return seams.json().patch(present, content.json(), (Class<B>) type);
    }

    /**
     * The uploaded file.
     *
     * @throws NozzlyException {@code validation_failed} when there is none
     */
    public Upload upload() {
        return content.upload(
                route.input().upload().orElseThrow(() -> new IllegalStateException(route + " declares no upload")));
    }

    /** The fields of a form, in the order sent. */
    public Map<String, List<String>> form() {
        return Forms.fields(exchange);
    }

    /** A field of a form exactly as typed, for what must not be stripped, such as a password; empty when absent. */
    public String formExactly(String name) {
        return Forms.field(exchange, name).orElse("");
    }

    /** A field of a form, stripped; empty when absent or blank. */
    public Optional<String> form(String name) {
        return Forms.field(exchange, name).map(String::strip).filter(text -> !text.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.header(name));
    }

    /** What the browser keeps for us under a name; see {@link Reply#cookie}. */
    public Optional<String> cookie(String name) {
        return KeptCookie.shown(exchange, name);
    }

    /** The token that forms and scripts of our pages send back. */
    public String csrfToken() {
        return nextSession.map(CsrfTokens::derived).orElseGet(() -> CsrfTokens.of(exchange, caller));
    }

    /** From now on the page that is made carries the token of the session that the browser gets with it. */
    public void becomes(String sessionSecret) {
        nextSession = Optional.of(sessionSecret);
    }

    /** The mark that the browser keeps since somebody signed in there; see {@link Reply#browserMark}. */
    public Optional<String> browserMark() {
        return SessionCookie.shownMark(exchange);
    }

    /** The note that the page before left with {@link Reply#note}; it is given once. */
    public Optional<String> note() {
        return Notes.take(exchange);
    }

    /** Whether nothing is sent with it, so that its address alone brings the same page again. */
    public boolean onlyReads() {
        return !route.method().unsafe();
    }

    /** Whether htmx asks for a part of a page. */
    public boolean wantsFragment() {
        return header("HX-Request").isPresent() && header("HX-Boosted").isEmpty();
    }

    /** The reader's language. */
    public Locale locale() {
        return exchange.req().getLocale();
    }

    /** Finds this request in the log. */
    public String requestId() {
        return RequestIds.of(exchange);
    }

    /**
     * The version the caller read, from {@code If-Match} or the field {@code _version} of a form; empty when any will do.
     *
     * @throws NozzlyException {@code version_conflict} when it is none that was ever given
     */
    public Optional<Version> expectedVersion() {
        return expectedTags()
                .filter(tags -> !tags.strip().equals("*"))
                .map(tags -> met.or(() -> ETags.version(tags))
                        .orElseThrow(() -> Problems.refusal(CommonError.VERSION_CONFLICT)));
    }

    private Optional<String> expectedTags() {
        return header("If-Match")
                .or(() -> route.kind() == Route.Kind.PAGE
                        ? form(VERSION_FIELD).map(number -> '"' + number + '"')
                        : Optional.empty());
    }

    /**
     * Refuses a write to a thing that was changed since the caller read it.
     *
     * @throws NozzlyException {@code version_conflict} when {@link #expectedVersion} is another, {@code precondition_required} when the workshop
     *     wants the header and it is missing
     */
    public void expect(String kind, Object id, Version current) {
        Optional<String> tags = expectedTags();
        if (tags.isEmpty() && wantsPreconditions()) {
            throw Problems.refusal(HttpError.PRECONDITION_REQUIRED);
        }
        if (tags.isPresent() && !ETags.expects(tags.get(), current)) {
            NozzlyException conflict = NozzlyException.versionConflict(kind, id);
            throw new NozzlyException(
                    CommonError.VERSION_CONFLICT,
                    conflict.text(),
                    List.of(),
                    Map.of("kind", kind, "id", String.valueOf(id), "current_etag", ETags.of(current)));
        }
        met = Optional.of(current);
    }

    /**
     * Does the same for a command that adds to a thing: there the header is never required.
     *
     * @throws NozzlyException {@code version_conflict} when {@link #expectedVersion} is another
     */
    public void expectIfStated(String kind, Object id, Version current) {
        if (statesVersion()) {
            expect(kind, id, current);
        }
    }

    /** Whether the caller says which version of the thing was read. */
    public boolean statesVersion() {
        return expectedTags().isPresent();
    }

    /**
     * Runs a command that writes. With an {@code Idempotency-Key} the command has its effect once, and its answer is kept in the transaction of the
     * effect.
     *
     * @param action calls the service with the context it is given
     * @param reply makes the answer from the service's result; it may run inside the transaction and must not write
     */
    @SuppressWarnings("unchecked")
    public <T, R> Reply<R> perform(Function<OperationContext, T> action, Function<T, Reply<R>> reply) {
        if (command.isEmpty()) {
            return reply.apply(action.apply(context()));
        }
        CommandKey key = command.get();
        Function<Object, String> answer = result -> keep(Answers.render(this, reply.apply((T) result), seams.json()));
        T result = action.apply(context().with(new CommandKey(key.key(), key.fingerprint(), answer)));
        return kept.<Reply<R>>map(Reply::repeated).orElseGet(() -> reply.apply(result));
    }

    private String keep(Answer answer) {
        kept = Optional.of(answer);
        return toKeep(answer).keep(seams.json());
    }

    /** What is told to whoever repeats the request: the answer, but for one with a secret. */
    Answer toKeep(Answer answer) {
        if (!route.hidesAnswer() || answer.status() >= FAILURE) {
            return answer;
        }
        String key = command.map(CommandKey::key).orElse("");
        Problem shown = Problems.of(Problems.refusal(HttpError.SECRET_SHOWN, key), requestId(), locale());
        return Answers.render(shown, seams.json());
    }

    /** The answer that the service has already kept. */
    Optional<Answer> kept() {
        return kept;
    }

    Route route() {
        return route;
    }

    Context exchange() {
        return exchange;
    }

    /** From now on {@link #perform} runs under a key. */
    void under(String key, String fingerprint) {
        command = Optional.of(new CommandKey(key, fingerprint, String::valueOf));
    }

    /** Tells that this request has changed the settings of its workshop: what was remembered of them is forgotten. */
    public void settingsChanged() {
        seams.strictWrites().changed(context());
    }

    /** Whether the workshop of this request wants a precondition and a key on every write. */
    boolean wantsPreconditions() {
        return caller.isInWorkshop() && seams.strictWrites().required(context());
    }

    /** A digest of who asks, method, path, query and body: the same for the same request of the same caller only. */
    String fingerprint() {
        String actor = context().actor().kind() + " " + context().actor().id();
        return content.fingerprint(
                actor + " " + exchange.method() + " " + exchange.path() + "?" + exchange.queryString());
    }
}
