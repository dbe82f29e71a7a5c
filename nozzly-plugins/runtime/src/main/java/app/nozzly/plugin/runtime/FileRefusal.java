package app.nozzly.plugin.runtime;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;

/**
 * The code of a reader that refuses a file, such as {@code file_format_unsupported}. A storage that fails is the host's matter; every other
 * refusal is the file's.
 *
 * @param code the reader's own code
 */
record FileRefusal(String code) implements ErrorCode {

    @Override
    public ErrorCategory category() {
        return code.equals(UnreadableFileException.STORAGE)
                ? ErrorCategory.EXTERNAL_FAILURE
                : ErrorCategory.INVALID_INPUT;
    }
}
