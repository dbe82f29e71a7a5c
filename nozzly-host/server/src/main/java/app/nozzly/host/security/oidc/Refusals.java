package app.nozzly.host.security.oidc;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/** Makes the refusals of this package; the reason is the last part of the text's key. Stateless. */
final class Refusals {

    private Refusals() {}

    /** This sign-in is refused. */
    static NozzlyException failed(String reason, Object... arguments) {
        return refusal(OidcError.EXTERNAL_SIGN_IN_FAILED, "failed.", reason, arguments);
    }

    /** No sign-in is possible now. */
    static NozzlyException unavailable(String reason, Object... arguments) {
        return refusal(OidcError.EXTERNAL_PROVIDER_UNAVAILABLE, "unavailable.", reason, arguments);
    }

    private static NozzlyException refusal(OidcError code, String group, String reason, Object... arguments) {
        Message text = Message.of(Refusals.class, group + reason, arguments);
        return new NozzlyException(code, text, List.of(), Map.of("reason", reason));
    }
}
