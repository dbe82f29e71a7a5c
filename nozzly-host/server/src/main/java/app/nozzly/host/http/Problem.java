package app.nozzly.host.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457). Immutable.
 *
 * @param type where the code is explained
 * @param title the kind of problem
 * @param status the HTTP status
 * @param detail what was wrong here and the remedy
 * @param code stable reason
 * @param requestId finds the request in the log
 * @param errors the fields concerned
 * @param details figures behind the text, written beside the other members
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        List<Field> errors,
        @JsonAnyGetter Map<String, Object> details) {

    /**
     * One wrong field.
     *
     * @param pointer JSON pointer into the body, or {@code query/NAME}, {@code path/NAME} for a parameter
     * @param code stable reason
     * @param message names the value and the remedy
     */
    record Field(String pointer, String code, String message) {}
}
