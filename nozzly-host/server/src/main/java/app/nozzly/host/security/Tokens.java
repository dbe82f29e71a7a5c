package app.nozzly.host.security;

/**
 * What a program gets when a person signs in with it. Immutable; printing it shows no secret.
 *
 * @param accessToken to be shown with each request
 * @param refreshToken gets the next ones
 * @param expiresIn how long the access token holds, in seconds
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {

    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
