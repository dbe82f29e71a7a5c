package app.nozzly.host.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a route reads. Immutable.
 *
 * @param body record read from a JSON body; empty when there is none
 * @param patch whether the body is a merge patch of {@code body}
 * @param upload name of the part that holds an uploaded file; empty when there is none
 * @param parameters its query parameters
 * @param openQuery whether other query parameters are let through: pages take them, the API refuses them by name
 */
record RequestShape(
        Optional<Class<?>> body,
        boolean patch,
        Optional<String> upload,
        List<Parameter> parameters,
        boolean openQuery) {

    static final RequestShape API = new RequestShape(Optional.empty(), false, Optional.empty(), List.of(), false);
    static final RequestShape PAGE = new RequestShape(Optional.empty(), false, Optional.empty(), List.of(), true);

    RequestShape {
        parameters = List.copyOf(parameters);
    }

    /** Names of the query parameters of a route that reads nothing else; none for others. */
    Set<String> asked() {
        return body.isPresent() || upload.isPresent() || openQuery
                ? Set.of()
                : parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    }

    RequestShape withBody(Class<?> type, boolean asPatch) {
        return new RequestShape(Optional.of(type), asPatch, upload, parameters, openQuery);
    }

    RequestShape withUpload(String part) {
        return new RequestShape(body, patch, Optional.of(part), parameters, openQuery);
    }

    RequestShape withParameters(List<Parameter> values) {
        return new RequestShape(body, patch, upload, values, openQuery);
    }
}
