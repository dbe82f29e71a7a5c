package app.nozzly.host.security;

import app.nozzly.context.TenantId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * A secret with the place where its digest is kept. Immutable; printing it shows no secret.
 *
 * @param workshop whose it is
 * @param id of what it opens
 * @param secret the secret part
 */
record PlacedSecret(TenantId workshop, UUID id, String secret) {

    private static final int PLACE_BYTES = 32;
    private static final int PLACE_LETTERS = 43;
    private static final int LONGEST = 200;

    /** Reads what {@link #text} wrote; empty when it is nothing like that. */
    static Optional<PlacedSecret> read(String text) {
        boolean like =
                text.length() > PLACE_LETTERS + 1 && text.length() <= LONGEST && text.charAt(PLACE_LETTERS) == '_';
        if (!like) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Secrets.bytes(text.substring(0, PLACE_LETTERS)));
            TenantId workshop = new TenantId(new UUID(bytes.getLong(), bytes.getLong()));
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return Optional.of(new PlacedSecret(workshop, id, text.substring(PLACE_LETTERS + 1)))
                    .filter(read -> !read.workshop().equals(TenantId.INSTALLATION));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String text() {
        byte[] place = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(workshop.value().getMostSignificantBits())
                .putLong(workshop.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Secrets.text(place) + "_" + secret;
    }

    @Override
    public String toString() {
        return "PlacedSecret[" + id + "]";
    }
}
