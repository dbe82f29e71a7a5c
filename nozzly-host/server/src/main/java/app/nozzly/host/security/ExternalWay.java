package app.nozzly.host.security;

import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.host.security.oidc.OidcProvider;
import app.nozzly.host.security.oidc.OidcRequest;
import app.nozzly.identity.OneTimeToken;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a browser to an OpenID Connect provider and back. What is needed on the way back waits in the store, sealed, for ten minutes; the browser has
 * a ticket for it that is good once, so that nobody can come back in another's place. Thread-safe.
 */
public final class ExternalWay {

    private static final String SEPARATOR = "\n";
    private static final String PLACE = "external sign-in";
    private static final int PARTS = 6;

    private final OidcProvider provider;
    private final IdentityRecords records;
    private final OneTimeLinks links;
    private final Sealed sealed;

    ExternalWay(OidcProvider provider, IdentityRecords records, OneTimeLinks links, Sealed sealed) {
        this.provider = provider;
        this.records = records;
        this.links = links;
        this.sealed = sealed;
    }

    /**
     * A browser sets out.
     *
     * @param address where it goes
     * @param ticket what it must show when it comes back; a secret
     */
    public record Departure(URI address, String ticket) {}

    /**
     * A browser is back.
     *
     * @param user who its person is
     * @param next path to go to afterwards
     */
    public record Return(ExternalUser user, String next) {}

    /** How people know the provider. */
    public String name() {
        return provider.name();
    }

    /**
     * Sends a browser out.
     *
     * @param wayBack address of ours that the provider sends it back to
     * @param next path to go to afterwards
     * @throws app.nozzly.problem.NozzlyException {@code external_provider_unavailable} when the provider does not answer
     */
    public Departure begin(URI wayBack, String next) {
        OidcRequest request = provider.begin(wayBack);
        String text = String.join(
                SEPARATOR,
                request.address().toString(),
                request.state(),
                request.nonce(),
                request.codeVerifier(),
                request.redirectUri().toString(),
                next);
        String detail = sealed.seal(text.getBytes(StandardCharsets.UTF_8), PLACE);
        String ticket = records.write(store -> links.make(
                store, OneTimeToken.Purpose.EXTERNAL_SIGN_IN, Optional.empty(), detail, OidcProvider.REQUEST_LIFETIME));
        return new Departure(request.address(), ticket);
    }

    /**
     * Takes a browser back in.
     *
     * @param ticket what it got when it set out
     * @param parameters what the provider sends along
     * @throws app.nozzly.problem.NozzlyException {@code unauthorized} when nothing waits for this ticket, {@code external_sign_in_failed} when the provider
     *     did not say who it is
     */
    public Return finish(String ticket, Map<String, List<String>> parameters) {
        String[] parts = records.write(store -> links.take(store, ticket, OneTimeToken.Purpose.EXTERNAL_SIGN_IN))
                .flatMap(token -> sealed.open(token.detail(), PLACE))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, PARTS))
                .filter(found -> found.length == PARTS)
                .orElseThrow(() -> Refusals.unauthorized("external.late"));
        OidcRequest request = new OidcRequest(URI.create(parts[0]), parts[1], parts[2], parts[3], URI.create(parts[4]));
        return new Return(provider.finish(request, parameters), parts[5]);
    }
}
