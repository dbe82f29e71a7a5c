package app.nozzly.jobs;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Reasons of this capability. */
public enum JobError implements ErrorCode {
    /** It is over and cannot be called off. */
    JOB_ENDED(ErrorCategory.CONFLICT),
    /** Only what failed or was called off is done again. */
    JOB_NOT_FAILED(ErrorCategory.CONFLICT),
    /** As much as a workshop may ask for waits or runs already. */
    TOO_MANY_JOBS(ErrorCategory.CONFLICT);

    private final ErrorCategory category;

    JobError(ErrorCategory category) {
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
