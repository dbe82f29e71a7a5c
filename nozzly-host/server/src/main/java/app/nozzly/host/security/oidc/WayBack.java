package app.nozzly.host.security.oidc;

import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters with which a browser comes back from the provider: whether they answer this request, and the code in them. Immutable. */
final class WayBack {

    private static final Set<String> DENIED = Set.of(
            "access_denied",
            "login_required",
            "interaction_required",
            "consent_required",
            "account_selection_required");
    private static final Set<String> BUSY = Set.of("server_error", "temporarily_unavailable");
    private static final Set<String> NOT_SET_UP = Set.of(
            "invalid_request", "unauthorized_client", "unsupported_response_type", "invalid_scope", "invalid_client");

    private final OidcSettings settings;
    private final Map<String, List<String>> parameters;

    WayBack(OidcSettings settings, Map<String, List<String>> parameters) {
        this.settings = settings;
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * The code, after everything else was found right.
     *
     * @param request what was asked
     * @throws NozzlyException when it is not the answer to the request, or the answer is an error
     */
    String code(OidcRequest request) {
        if (!same(parameter("state").orElse(""), request.state())) {
            throw Refusals.failed("state", settings.name());
        }
        parameter("iss").ifPresent(this::checkIssuer);
        parameter("error").ifPresent(this::translate);
        return parameter("code").orElseThrow(() -> Refusals.failed("code_missing", settings.name()));
    }

    /** A provider that says that it names itself on the way back has to. */
    void checkNamed(ProviderFacts facts) {
        if (facts.document().supportsAuthorizationResponseIssuerParam()
                && parameter("iss").isEmpty()) {
            throw Refusals.failed("other_provider", settings.name());
        }
    }

    /** In a time that does not tell how much is alike. */
    static boolean same(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }

    private void checkIssuer(String issuer) {
        if (!issuer.equals(settings.issuer().toString())) {
            throw Refusals.failed("other_provider", settings.name());
        }
    }

    private void translate(String error) {
        if (BUSY.contains(error)) {
            throw Refusals.unavailable("busy", settings.name());
        }
        if (NOT_SET_UP.contains(error)) {
            throw Refusals.unavailable("request_refused", settings.name(), error);
        }
        throw Refusals.failed(DENIED.contains(error) ? "denied" : "error", settings.name());
    }

    private Optional<String> parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusals.failed("repeated", settings.name(), name);
        }
        return values.stream().findFirst().filter(value -> !value.isBlank());
    }
}
