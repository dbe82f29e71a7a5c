package app.nozzly.plugin.runtime;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;

/**
 * The code of a reader that refuses a file, such as {@code file_format_unsupported}.
 *
 * @param code the reader's own code
 */
record FileRefusal(String code) implements ErrorCode {

    @Override
    public ErrorCategory category() {
        return ErrorCategory.INVALID_INPUT;
    }
}
