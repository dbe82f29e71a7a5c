package app.nozzly.problem;

import java.util.Locale;

/** The reasons that every capability shares. */
public enum CommonError implements ErrorCode {
    VALIDATION_FAILED(ErrorCategory.INVALID_INPUT),
    NOT_FOUND(ErrorCategory.NOT_FOUND),
    VERSION_CONFLICT(ErrorCategory.CONFLICT),
    ALREADY_EXISTS(ErrorCategory.CONFLICT),
    IDEMPOTENCY_MISMATCH(ErrorCategory.INVALID_INPUT),
    IN_PROGRESS(ErrorCategory.CONFLICT),
    UNSUPPORTED(ErrorCategory.UNSUPPORTED),
    UNAVAILABLE(ErrorCategory.EXTERNAL_FAILURE),
    INTERNAL(ErrorCategory.INTERNAL);

    private final ErrorCategory category;

    CommonError(ErrorCategory category) {
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
