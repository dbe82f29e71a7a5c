package app.nozzly.host.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.problem.NozzlyException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1: every bit of a signed id token matters; with the slower algorithms every seventh is turned. */
@Tag("slow")
class IdTokenBitFlipTest {

    private static final Map<String, Object> CLAIMS = Map.of("sub", "person-7", "iss", "https://login.example");

    @ParameterizedTest
    @CsvSource({"RS256,rsa-1,1", "PS256,rsa-1,7", "ES256,curve-1,7"})
    void S1_noBitCanBeTurned(String algorithm, String keyId, int step) throws IOException, ParseException {
        HandClock clock = new HandClock();
        try (FakeProvider provider = new FakeProvider(clock, "")) {
            JWK key = keyId.equals("rsa-1") ? provider.forge.rsa : provider.forge.curve;
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                    .keyID(keyId)
                    .build();
            String token = TokenForge.signed(header, CLAIMS, key);
            IdTokenCheck check = check(provider, clock);
            assertEquals("person-7", check.signedClaims(JWTParser.parse(token)).getSubject());
            assertEquals(List.of(), accepted(check, token, step));
        }
    }

    private static IdTokenCheck check(FakeProvider provider, HandClock clock) {
        OidcSettings settings = provider.settings();
        Discovery discovery = new Discovery(settings.issuer(), new ProviderConnection(SignIn.LIMITS));
        return new IdTokenCheck(settings, new KeptFacts(discovery, clock));
    }

    private static List<String> accepted(IdTokenCheck check, String token, int step) {
        List<String> accepted = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            int bits = Base64.getUrlDecoder().decode(token.split("\\.")[part]).length * Byte.SIZE;
            for (int bit = 0; bit < bits; bit += step) {
                if (isAccepted(check, flipped(token, part, bit))) {
                    accepted.add("part " + part + ", bit " + bit);
                }
            }
        }
        return accepted;
    }

    private static String flipped(String token, int part, int bit) {
        String[] parts = token.split("\\.");
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part].getBytes(StandardCharsets.US_ASCII));
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        parts[part] = TokenForge.base64(bytes);
        return String.join(".", parts);
    }

    /** Anything but a refusal breaks the test. */
    private static boolean isAccepted(IdTokenCheck check, String token) {
        try {
            check.signedClaims(JWTParser.parse(token));
            return true;
        } catch (NozzlyException | ParseException refused) {
            return false;
        }
    }
}
