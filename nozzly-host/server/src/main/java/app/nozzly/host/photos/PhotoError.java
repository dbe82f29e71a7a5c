package app.nozzly.host.photos;

import app.nozzly.host.http.HttpError;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/** Why a picture is not taken: refusals of the field {@code file}. Stateless. */
final class PhotoError {

    private PhotoError() {}

    /** The code of a file that is not what it says it is, as for print files. */
    private enum ReadingError implements ErrorCode {
        UNREADABLE_FILE;

        @Override
        public String code() {
            return "unreadable_file";
        }

        @Override
        public ErrorCategory category() {
            return ErrorCategory.INVALID_INPUT;
        }
    }

    /** It is no picture that can be read: {@code unreadable_file}. */
    static NozzlyException unreadable(String key, Object... arguments) {
        return of(ReadingError.UNREADABLE_FILE, key, arguments);
    }

    /** There is too much of it: {@code too_large}. */
    static NozzlyException tooLarge(String key, Object... arguments) {
        return of(HttpError.TOO_LARGE, key, arguments);
    }

    /** Others' pictures take their time: {@code unavailable}. */
    static NozzlyException busy(long seconds) {
        return new NozzlyException(CommonError.UNAVAILABLE, Message.of(PhotoError.class, "photo.busy", seconds));
    }

    private static NozzlyException of(ErrorCode code, String key, Object... arguments) {
        Message text = Message.of(PhotoError.class, key, arguments);
        return new NozzlyException(code, text, List.of(new FieldError("file", key.replace('.', '_'), text)), Map.of());
    }
}
