package app.nozzly.host.http;

/** The verbs that routes answer. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Whether a request may change something. */
    public boolean unsafe() {
        return this != GET;
    }
}
