package app.nozzly.host.exchange;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/** Why a file cannot be read at all. Stateless. */
final class SheetError {

    private SheetError() {}

    /** A refusal of the uploaded file: {@code validation_failed} at {@code file}. */
    static NozzlyException of(String key, Object... arguments) {
        Message text = Message.of(SheetError.class, key, arguments);
        return new NozzlyException(
                CommonError.VALIDATION_FAILED,
                text,
                List.of(new FieldError("file", key.replace('.', '_'), text)),
                Map.of());
    }
}
