package app.nozzly.host.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keys made for the test, and tokens signed rightly or wrongly with them. */
final class TokenForge {

    private static final int KEY_BITS = 2_048;

    private static final RSAKey RSA = rsaKey("rsa-1");
    private static final ECKey CURVE = curveKey("curve-1");

    final RSAKey rsa = RSA;
    final ECKey curve = CURVE;
    final List<JWK> publicKeys = new ArrayList<>(List.of(rsa.toPublicJWK(), curve.toPublicJWK()));

    /** Makes the token of some claims. */
    Function<Map<String, Object>, String> signing = claims ->
            signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(), claims, rsa);

    String token(Map<String, Object> claims) {
        return signing.apply(claims);
    }

    Map<String, Object> published() {
        return new JWKSet(publicKeys).toJSONObject();
    }

    static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ECKey curveKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String signed(JWSHeader header, Map<String, Object> claims, JWK key) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
            return signed(header, claims, signer);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Signed with a secret that both sides know. */
    static String withSecret(String keyId, Map<String, Object> claims, byte[] secret) {
        try {
            byte[] longEnough = Arrays.copyOf(secret, Math.max(secret.length, 32));
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build();
            return signed(header, claims, new MACSigner(longEnough));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(claims));
        token.sign(signer);
        return token.serialize();
    }

    /** Any header, any signature. */
    static String raw(String header, Map<String, Object> claims, String signature) {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(JSONObjectUtils.toJSONString(claims).getBytes(StandardCharsets.UTF_8)) + "." + signature;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sha256(String text) {
        return base64(digest(text));
    }

    /** The left half of the digest, as at_hash wants it. */
    static String leftHalf(String text) {
        return base64(Arrays.copyOf(digest(text), 16));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
