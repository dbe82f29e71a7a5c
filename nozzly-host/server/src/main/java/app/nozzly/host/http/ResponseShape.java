package app.nozzly.host.http;

import java.util.Optional;

/**
 * What a route answers when all is well. Immutable.
 *
 * @param status the status code
 * @param type record that is written as JSON; empty when there is no JSON body
 * @param list whether the answer is a page of {@code type}
 * @param contentType type of the body; empty when there is none
 */
record ResponseShape(int status, Optional<Class<?>> type, boolean list, Optional<String> contentType) {

    private static final String JSON = "application/json";

    static final ResponseShape NOTHING = new ResponseShape(204, Optional.empty(), false, Optional.empty());
    static final ResponseShape PAGE = new ResponseShape(200, Optional.empty(), false, Optional.of("text/html"));

    static ResponseShape json(int status, Class<?> type) {
        return new ResponseShape(status, Optional.of(type), false, Optional.of(JSON));
    }

    static ResponseShape listOf(Class<?> item) {
        return new ResponseShape(200, Optional.of(item), true, Optional.of(JSON));
    }

    static ResponseShape file(String contentType) {
        return new ResponseShape(200, Optional.empty(), false, Optional.of(contentType));
    }
}
