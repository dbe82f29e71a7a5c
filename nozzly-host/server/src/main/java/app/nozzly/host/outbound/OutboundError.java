package app.nozzly.host.outbound;

import app.nozzly.host.http.HttpError;
import app.nozzly.host.http.PassingError;
import app.nozzly.host.http.Statuses;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why another host is not read: refusals of the field {@code address}. */
public enum OutboundError implements PassingError {
    /** What answers there does not answer as it should, or nobody answers. */
    UNREADABLE_SOURCE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return ErrorCategory.UNSUPPORTED;
    }

    /** It is not read: {@code validation_failed}. */
    static NozzlyException refused(String key, String host, int port) {
        return at(CommonError.VALIDATION_FAILED, Message.of(OutboundError.class, key, host, String.valueOf(port)), key);
    }

    /** It cannot be read: {@code unreadable_source}. */
    static NozzlyException unreadable(String key, Object... arguments) {
        return unreadable(Message.of(OutboundError.class, key, arguments), key);
    }

    /** The same with a text of somebody else. */
    public static NozzlyException unreadable(Message text, String key) {
        return at(UNREADABLE_SOURCE, text, key);
    }

    /** Others are being read, as many as may be at a time: {@code rate_limited}. */
    public static NozzlyException busy(Message text, long seconds) {
        return new NozzlyException(HttpError.RATE_LIMITED, text, List.of(), Map.of(Statuses.RETRY_AFTER, seconds));
    }

    /** The address itself is none: {@code validation_failed}. */
    public static NozzlyException invalid(Message text, String key) {
        return at(CommonError.VALIDATION_FAILED, text, key);
    }

    private static NozzlyException at(ErrorCode code, Message text, String key) {
        return new NozzlyException(
                code, text, List.of(new FieldError("address", key.replace('.', '_'), text)), Map.of());
    }
}
