package app.nozzly.host.security;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Reasons of this package beside those of {@link app.nozzly.access.AccessError}. */
public enum SecurityError implements ErrorCode {
    /** Too many tries in a short time. */
    RATE_LIMITED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return ErrorCategory.CONFLICT;
    }
}
