package app.nozzly.access;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Reasons of this capability. */
public enum AccessError implements ErrorCode {
    /** Nobody is known by what the caller shows. */
    UNAUTHORIZED(ErrorCategory.INVALID_INPUT),
    /** The caller may not do this. */
    FORBIDDEN(ErrorCategory.INVALID_INPUT),
    /** A workshop keeps at least one owner. */
    LAST_OWNER(ErrorCategory.CONFLICT),
    /** Somebody still holds the role. */
    ROLE_IN_USE(ErrorCategory.CONFLICT);

    private final ErrorCategory category;

    AccessError(ErrorCategory category) {
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
