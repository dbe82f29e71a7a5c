package app.nozzly.host.http;

import app.nozzly.store.Version;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a route answers. Immutable.
 *
 * @param <R> type that is written as JSON
 */
public final class Reply<R> {

    /** What the body is made of. */
    sealed interface Body {}

    /** A record, list or page written as JSON. */
    record Json(Object value) implements Body {}

    /** Bytes as they are. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Body {}

    /** A stream, closed once written. */
    record Stream(InputStream stream) implements Body {}

    /** Server-sent events. */
    record Events(Consumer<EventStream> writer) implements Body {}

    private static final Body EMPTY = new Bytes(new byte[0]);

    private final Optional<Integer> status;
    private final Map<String, String> headers;
    private final Body body;
    private final Optional<SessionCookie> session;
    private final List<KeptCookie> kept;

    private Reply(Optional<Integer> status, Map<String, String> headers, Body body) {
        this(status, headers, body, Optional.empty(), List.of());
    }

    private Reply(
            Optional<Integer> status,
            Map<String, String> headers,
            Body body,
            Optional<SessionCookie> session,
            List<KeptCookie> kept) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.session = session;
        this.kept = List.copyOf(kept);
    }

    /** A record as JSON, with the status the route declares. A {@link app.nozzly.store.Page} is written as a list with its {@code Link}. */
    public static <R> Reply<R> of(R value) {
        return new Reply<>(Optional.empty(), Map.of(), new Json(value));
    }

    /** A new thing and where it is. */
    public static <R> Reply<R> created(String location, R value) {
        return of(value).header("Location", location);
    }

    /** 204. */
    public static <R> Reply<R> nothing() {
        return new Reply<>(Optional.of(204), Map.of(), EMPTY);
    }

    /** An HTML page or fragment. */
    public static <R> Reply<R> html(String html) {
        return Reply.<R>bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A file held in memory. */
    public static <R> Reply<R> bytes(String contentType, byte[] bytes) {
        return new Reply<R>(Optional.empty(), Map.of(), new Bytes(bytes)).header("Content-Type", contentType);
    }

    /** A file written as it is read; the stream is closed afterwards. */
    public static <R> Reply<R> stream(String contentType, InputStream stream) {
        return new Reply<R>(Optional.empty(), Map.of(), new Stream(stream)).header("Content-Type", contentType);
    }

    /** After a form: go and look there (303). */
    public static <R> Reply<R> seeOther(String location) {
        return new Reply<R>(Optional.of(303), Map.of(), EMPTY).header("Location", location);
    }

    /** Server-sent events; the writer gets the stream, may hand it to another thread and must close it in the end. */
    public static <R> Reply<R> events(Consumer<EventStream> writer) {
        return new Reply<>(Optional.of(200), Map.of(), new Events(writer));
    }

    /** An answer that was written before. */
    static <R> Reply<R> repeated(Answer answer) {
        return new Reply<>(Optional.of(answer.status()), answer.headers(), answer.body());
    }

    /** The same reply with another status. */
    public Reply<R> status(int code) {
        return new Reply<>(Optional.of(code), headers, body, session, kept);
    }

    /** The same reply with a header. */
    public Reply<R> header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply<>(status, Map.copyOf(all), body, session, kept);
    }

    /** The same reply with the version of the thing as its {@code ETag}. */
    public Reply<R> version(Version version) {
        return header("ETag", ETags.of(version));
    }

    /** The same with the version of the thing and those of the things that its answer shows, so that a change to any of them is a new tag. */
    public Reply<R> version(Version version, Version... shown) {
        return header("ETag", ETags.of(version, shown));
    }

    /** The same reply with a note for the page that the browser shows next; see {@link Request#note}. */
    public Reply<R> note(String text) {
        return header(Notes.HEADER, Notes.cookie(text));
    }

    /**
     * The same reply, after which the browser is known by a secret of letters, digits, {@code -} and {@code _}. Such an answer is never kept under a key.
     *
     * @param age how long the browser keeps it
     */
    public Reply<R> session(String secret, Duration age) {
        return with(cookies().with(secret, age));
    }

    /** The same reply, after which the browser is known no longer. */
    public Reply<R> withoutSession() {
        return with(cookies().forgotten());
    }

    /** The same reply, after which the browser keeps a mark of letters, digits, {@code -} and {@code _} that outlives sessions; see {@link Request#browserMark}. */
    public Reply<R> browserMark(String mark) {
        return with(cookies().marked(mark));
    }

    private SessionCookie cookies() {
        return session.orElse(SessionCookie.UNCHANGED);
    }

    private Reply<R> with(SessionCookie cookies) {
        return new Reply<>(status, headers, body, Optional.of(cookies), kept);
    }

    /**
     * The same reply, after which the browser keeps something for us that {@link Request#cookie} gives back. Such an answer is never kept under a key.
     *
     * @param name letters and underscores
     * @param value letters, digits, {@code -} and {@code _}
     * @param age how long the browser keeps it
     */
    public Reply<R> cookie(String name, String value, Duration age) {
        List<KeptCookie> all = new ArrayList<>(kept);
        all.add(new KeptCookie(name, value, age));
        return new Reply<>(status, headers, body, session, all);
    }

    /** The same reply, after which the browser has forgotten a cookie. */
    public Reply<R> withoutCookie(String name) {
        return cookie(name, "", Duration.ZERO);
    }

    /** The same reply as a download under a file name. */
    public Reply<R> downloadAs(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }

    Optional<Integer> status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    Body body() {
        return body;
    }

    Optional<SessionCookie> session() {
        return session;
    }

    List<KeptCookie> keptCookies() {
        return kept;
    }
}
