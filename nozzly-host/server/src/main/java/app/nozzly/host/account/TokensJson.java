package app.nozzly.host.account;

import app.nozzly.host.security.Tokens;
import java.util.Optional;

/** Tokens, or how to get them; printing it shows none. Immutable. */
record TokensJson(
        Optional<String> accessToken,
        Optional<String> refreshToken,
        Optional<Long> expiresIn,
        boolean secondFactorRequired,
        Optional<String> secondFactorToken) {

    /** A browser that goes on with its cookie. */
    static final TokensJson NONE =
            new TokensJson(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

    static TokensJson of(Tokens tokens) {
        return new TokensJson(
                Optional.of(tokens.accessToken()),
                Optional.of(tokens.refreshToken()),
                Optional.of(tokens.expiresIn()),
                false,
                Optional.empty());
    }

    static TokensJson secondStep(String token) {
        return new TokensJson(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.of(token));
    }

    @Override
    public String toString() {
        return "TokensJson[***]";
    }
}
