package app.nozzly.problem;

/** What kind of failure an {@link ErrorCode} is; a host maps the category to its own status once. */
public enum ErrorCategory {
    /** The input is wrong and the same input will always be refused. */
    INVALID_INPUT,
    /** The thing does not exist, or not for this tenant. */
    NOT_FOUND,
    /** The state has moved on, or another command is in the way. */
    CONFLICT,
    /** There is not enough of something. */
    INSUFFICIENT,
    /** Understood, but not possible here. */
    UNSUPPORTED,
    /** Somebody else's program failed: a plugin, a marketplace, a printer. */
    EXTERNAL_FAILURE,
    /** A defect or a broken invariant. */
    INTERNAL
}
