package app.nozzly.host.http;

import app.nozzly.context.Origin;
import java.util.Optional;

/**
 * What a request shows to say who makes it. Immutable; printing it shows no secret.
 *
 * @param authorization the header {@code Authorization}
 * @param apiKey the header {@code X-Api-Key}
 * @param sessionSecret the cookie of a browser's session
 * @param origin from where it comes
 */
public record Shown(
        Optional<String> authorization, Optional<String> apiKey, Optional<String> sessionSecret, Origin origin) {

    @Override
    public String toString() {
        return "Shown[from " + origin.address() + "]";
    }
}
