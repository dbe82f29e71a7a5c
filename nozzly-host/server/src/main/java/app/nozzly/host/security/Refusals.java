package app.nozzly.host.security;

import app.nozzly.access.AccessError;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Refusals with texts of this package. They name no account. Stateless. */
final class Refusals {

    private Refusals() {}

    static NozzlyException unauthorized(String key) {
        return new NozzlyException(AccessError.UNAUTHORIZED, Message.of(Refusals.class, key));
    }

    static NozzlyException forbidden(String key, Object... arguments) {
        return new NozzlyException(AccessError.FORBIDDEN, Message.of(Refusals.class, key, arguments));
    }

    static NozzlyException unavailable(String key, Object... arguments) {
        return new NozzlyException(CommonError.UNAVAILABLE, Message.of(Refusals.class, key, arguments));
    }

    /** A link that is used up, ended or never was. */
    static NozzlyException linkOver() {
        return new NozzlyException(CommonError.NOT_FOUND, Message.of(Refusals.class, "link.over"));
    }

    /** Too many tries; {@code retry_after_s} says when the next is taken. */
    static NozzlyException slowDown(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new NozzlyException(
                SecurityError.RATE_LIMITED,
                Message.of(Refusals.class, "slow_down", seconds),
                List.of(),
                Map.of("retry_after_s", seconds));
    }

    /** A refusal by {@link #slowDown}, for who asked for mails. */
    static NozzlyException manyMails(NozzlyException slowDown) {
        return new NozzlyException(
                SecurityError.RATE_LIMITED,
                Message.of(Refusals.class, "many_mails", slowDown.details().get("retry_after_s")),
                List.of(),
                slowDown.details());
    }
}
