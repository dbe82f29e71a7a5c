package app.nozzly.host.http;

/** Says who makes a request. Thread-safe. */
@FunctionalInterface
public interface Callers {

    /**
     * The caller of a request; {@link Caller#NOBODY} when nothing is shown, or a cookie that is no longer good. The context's origin is that of what is
     * shown.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unauthorized} when a token or key is shown that is no good
     */
    Caller identify(Shown shown);
}
