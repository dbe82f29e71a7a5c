package app.nozzly.host.http;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Refusals that only exist over HTTP. */
public enum HttpError implements ErrorCode {
    /** The caller works in no workshop, and the route belongs to one. */
    NO_WORKSHOP(ErrorCategory.INVALID_INPUT),
    RATE_LIMITED(ErrorCategory.INVALID_INPUT),
    FORBIDDEN(ErrorCategory.INVALID_INPUT),
    PRECONDITION_REQUIRED(ErrorCategory.INVALID_INPUT),
    IDEMPOTENCY_KEY_REQUIRED(ErrorCategory.INVALID_INPUT),
    /** What the key stands for was done, and its answer holds a secret that is not told twice. */
    SECRET_SHOWN(ErrorCategory.CONFLICT),
    METHOD_NOT_ALLOWED(ErrorCategory.INVALID_INPUT),
    UNSUPPORTED_MEDIA_TYPE(ErrorCategory.INVALID_INPUT),
    TOO_LARGE(ErrorCategory.INVALID_INPUT),
    MISDIRECTED_REQUEST(ErrorCategory.INVALID_INPUT),
    /** What was announced did not come in time, or never came. */
    REQUEST_TIMEOUT(ErrorCategory.INVALID_INPUT),
    BAD_REQUEST(ErrorCategory.INVALID_INPUT);

    private final ErrorCategory category;

    HttpError(ErrorCategory category) {
        this.category = category;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return category;
    }
}
