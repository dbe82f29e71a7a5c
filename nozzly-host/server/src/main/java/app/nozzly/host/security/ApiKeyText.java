package app.nozzly.host.security;

import app.nozzly.access.ApiKeyId;
import app.nozzly.context.TenantId;
import java.util.Optional;

/**
 * What a program shows as its key: where the key is kept, and its secret. Immutable; printing it shows no secret.
 *
 * @param workshop whose key it is
 * @param id which key
 * @param secret the secret part
 */
public record ApiKeyText(TenantId workshop, ApiKeyId id, String secret) {

    /** What every key begins with, so that it is found where it should not be. */
    public static final String PREFIX = "nzk_";

    /** The key in a text; empty when it is not written like one. */
    public static Optional<ApiKeyText> read(String text) {
        return Optional.of(text)
                .filter(one -> one.startsWith(PREFIX))
                .flatMap(one -> PlacedSecret.read(one.substring(PREFIX.length())))
                .map(placed -> new ApiKeyText(placed.workshop(), new ApiKeyId(placed.id()), placed.secret()));
    }

    /** The whole key. */
    public String text() {
        return PREFIX + new PlacedSecret(workshop, id.value(), secret).text();
    }

    @Override
    public String toString() {
        return "ApiKeyText[" + id + "]";
    }
}
