package app.nozzly.problem;

/** A stable, machine-readable reason. Each capability has its own enum of them; {@link CommonError} holds those shared by all. */
public interface ErrorCode {

    /** The code in {@code snake_case}; it never changes its meaning. */
    String code();

    /** The category that decides how the code is reported. */
    ErrorCategory category();
}
