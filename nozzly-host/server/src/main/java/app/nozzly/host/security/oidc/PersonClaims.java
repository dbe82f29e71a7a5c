package app.nozzly.host.security.oidc;

import app.nozzly.identity.EmailAddress;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider tells about a person besides who they are. Immutable.
 *
 * @param email an address that can be one
 * @param emailVerified whether the provider has checked it
 * @param name how they are called, without control characters
 */
record PersonClaims(Optional<String> email, boolean emailVerified, Optional<String> name) {

    private static final int LONGEST_NAME = 200;

    /** From the claims of an id token or of the userinfo answer. */
    static PersonClaims of(Map<String, Object> claims) {
        Optional<String> email = text(claims, "email").filter(EmailAddress::isValid);
        return new PersonClaims(email, email.isPresent() && isTrue(claims.get("email_verified")), name(claims));
    }

    /** These, and the name from others where there is none. */
    PersonClaims orName(Optional<String> other) {
        return new PersonClaims(email, emailVerified, name.or(() -> other));
    }

    private static Optional<String> name(Map<String, Object> claims) {
        return text(claims, "name")
                .map(name -> name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip())
                .map(PersonClaims::shortened)
                .filter(name -> !name.isEmpty());
    }

    private static String shortened(String name) {
        int symbols = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, symbols));
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip());
    }

    /** Some providers send the word instead of the value. */
    private static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }
}
