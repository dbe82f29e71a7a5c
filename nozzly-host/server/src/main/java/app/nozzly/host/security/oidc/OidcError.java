package app.nozzly.host.security.oidc;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Why nobody was signed in. The member {@code reason} of the details says it finer. */
public enum OidcError implements ErrorCode {
    /** The person is not who they say, gave up, or the answer was not for this request. */
    EXTERNAL_SIGN_IN_FAILED(ErrorCategory.INVALID_INPUT),
    /** The provider cannot be asked, or it and this installation are not set up for each other. */
    EXTERNAL_PROVIDER_UNAVAILABLE(ErrorCategory.EXTERNAL_FAILURE);

    private final ErrorCategory category;

    OidcError(ErrorCategory category) {
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
