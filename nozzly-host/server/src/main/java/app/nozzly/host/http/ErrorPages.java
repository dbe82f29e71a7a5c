package app.nozzly.host.http;

import java.util.Locale;

/** Draws the page people see when a page cannot be shown. Thread-safe. */
@FunctionalInterface
public interface ErrorPages {

    /**
     * What went wrong.
     *
     * @param status the HTTP status
     * @param title the kind of problem
     * @param detail what was wrong here and the remedy
     * @param requestId finds the request in the log
     * @param locale language of the reader
     * @param caller who asked, as far as that was found out
     * @param csrfToken token that forms of the page send back; empty when nobody is known
     */
    record Failure(
            int status,
            String title,
            String detail,
            String requestId,
            Locale locale,
            Caller caller,
            String csrfToken) {}

    /** The HTML of the page. */
    String draw(Failure failure);

    /** A bare page without the shell. */
    static ErrorPages plain() {
        return failure -> "<!doctype html><html lang=\"" + failure.locale().toLanguageTag()
                + "\"><meta charset=\"utf-8\"><title>" + Html.escape(failure.title()) + "</title><h1>"
                + Html.escape(failure.title()) + "</h1><p>" + Html.escape(failure.detail()) + "</p><p><code>"
                + Html.escape(failure.requestId()) + "</code></p></html>";
    }
}
