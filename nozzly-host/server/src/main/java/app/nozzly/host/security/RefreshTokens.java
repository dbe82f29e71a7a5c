package app.nozzly.host.security;

import app.nozzly.identity.SessionId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Texts with which a program gets its next tokens: the session, how often its tokens were refreshed, and our signature. The same session and count always
 * give the same text, so a repeated refresh gets the same answer and nothing need be kept. Immutable and thread-safe.
 */
final class RefreshTokens {

    private static final String PREFIX = "nzr_";
    private static final int CONTENT_BYTES = 24;

    /**
     * What a token with our signature says. Immutable.
     *
     * @param session which session
     * @param generation how often its tokens had been refreshed
     */
    record Content(SessionId session, long generation) {}

    private final InstallationSecret.Signature signature;

    RefreshTokens(InstallationSecret installation) {
        this.signature = installation.signature("refresh-token");
    }

    String write(Content content) {
        UUID session = content.session().value();
        byte[] bytes = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(content.generation())
                .array();
        byte[] signed = signature.of(bytes);
        return PREFIX
                + Secrets.text(ByteBuffer.allocate(CONTENT_BYTES + signed.length)
                        .put(bytes)
                        .put(signed)
                        .array());
    }

    /** What a token says; empty when it does not carry our signature. */
    Optional<Content> read(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Secrets.bytes(token.substring(PREFIX.length()));
            if (bytes.length <= CONTENT_BYTES) {
                return Optional.empty();
            }
            ByteBuffer content = ByteBuffer.wrap(Arrays.copyOf(bytes, CONTENT_BYTES));
            Content said =
                    new Content(new SessionId(new UUID(content.getLong(), content.getLong())), content.getLong());
            return Secrets.equal(write(said), token) ? Optional.of(said) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
