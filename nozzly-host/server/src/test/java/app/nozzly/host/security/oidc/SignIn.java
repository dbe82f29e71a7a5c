package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/** A fake provider, a relying party and a clock that both look at. */
final class SignIn implements AutoCloseable {

    /** As many bytes as in earnest, but so patient that a busy machine breaks no test. */
    static final AnswerLimits LIMITS = new AnswerLimits(Duration.ofSeconds(60), 1_000_000);

    final HandClock clock = new HandClock();
    final FakeProvider provider;
    final OidcProvider relyingParty;

    SignIn() throws IOException {
        this("");
    }

    SignIn(String issuerPath) throws IOException {
        provider = new FakeProvider(clock, issuerPath);
        relyingParty = relyingParty();
    }

    /** Another one that has asked nothing yet. */
    OidcProvider relyingParty() {
        return relyingParty(LIMITS);
    }

    OidcProvider relyingParty(AnswerLimits limits) {
        return new OidcProvider(provider.settings(), new SecureRandom(), clock, limits);
    }

    OidcRequest begin() {
        return relyingParty.begin(FakeProvider.REDIRECT);
    }

    /** The whole way, with changes to the claims of the id token. */
    ExternalUser complete(Map<String, Object> changes) {
        return complete(relyingParty, changes);
    }

    ExternalUser complete(OidcProvider party, Map<String, Object> changes) {
        OidcRequest request = party.begin(FakeProvider.REDIRECT);
        return party.finish(request, provider.authorize(request, changes));
    }

    ExternalUser complete() {
        return complete(Map.of());
    }

    static void failed(String reason, Executable work) {
        refused(OidcError.EXTERNAL_SIGN_IN_FAILED, reason, work);
    }

    static void unavailable(String reason, Executable work) {
        refused(OidcError.EXTERNAL_PROVIDER_UNAVAILABLE, reason, work);
    }

    private static void refused(OidcError code, String reason, Executable work) {
        NozzlyException refusal = assertThrows(NozzlyException.class, work);
        assertEquals(
                List.of(code, Map.of("reason", reason)),
                List.of(refusal.code(), refusal.details()),
                refusal::getMessage);
        assertFalse(refusal.getMessage().contains(FakeProvider.SECRET), "the text holds the secret");
        assertFalse(refusal.getMessage().contains("{"), "the text has a gap");
    }

    @Override
    public void close() {
        provider.close();
    }
}
