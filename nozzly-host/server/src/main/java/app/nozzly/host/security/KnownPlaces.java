package app.nozzly.host.security;

import app.nozzly.context.Origin;
import app.nozzly.identity.AccountId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * From where people have signed in before: browsers, which keep a mark that we signed, and addresses. Whoever comes from there has tries of their own, so
 * that strangers who guess at a password cannot lock its owner out. Thread-safe.
 */
final class KnownPlaces {

    private static final Duration MARK_LIFE = Duration.ofDays(180);
    private static final Duration ADDRESS_LIFE = Duration.ofDays(90);
    private static final int MOST_ADDRESSES = 20;
    private static final int ADDRESS_LETTERS = 22;
    private static final int NONCE_BYTES = 16;
    private static final int CONTENT_BYTES = 40;
    private static final String PREFIX = "places.";

    private final SharedNotes notes;
    private final IdentityRecords records;
    private final Secrets secrets;
    private final InstallationSecret.Signature markSignature;
    private final InstallationSecret.Signature addressSignature;

    KnownPlaces(SharedNotes notes, IdentityRecords records, Secrets secrets, InstallationSecret installation) {
        this.notes = notes;
        this.records = records;
        this.secrets = secrets;
        this.markSignature = installation.signature("browser-mark");
        this.addressSignature = installation.signature("address");
    }

    /** A mark for a browser in which a person has just signed in. */
    String mark(AccountId account) {
        UUID id = account.value();
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(records.now().toEpochMilli())
                .put(secrets.bytes(NONCE_BYTES))
                .array();
        byte[] signed = markSignature.of(content);
        return Secrets.text(ByteBuffer.allocate(content.length + signed.length)
                .put(content)
                .put(signed)
                .array());
    }

    /** The name of a known place of a person, if what is shown or the address is one. */
    Optional<String> known(AccountId account, Optional<String> mark, Origin origin) {
        return mark.filter(text -> isOf(account, text))
                .map(text -> "browser." + Secrets.digest(text))
                .or(() -> Optional.of(addressName(origin))
                        .filter(name -> addresses(account).contains(name))
                        .map(name -> "address." + name));
    }

    /** Remembers from where a person has just signed in. */
    void remember(AccountId account, Origin origin) {
        String name = addressName(origin);
        if (!name.isEmpty() && !addresses(account).contains(name)) {
            notes.change(PREFIX + account, records.now().plus(ADDRESS_LIFE), before -> {
                Set<String> latestFirst = new LinkedHashSet<>(List.of(name));
                before.ifPresent(text -> latestFirst.addAll(Arrays.asList(text.split(" "))));
                return String.join(
                        " ", latestFirst.stream().limit(MOST_ADDRESSES).toList());
            });
        }
    }

    /** An address as it is counted: a digest, of the first half only where everybody has many (IPv6). Empty where there is none. */
    String addressName(Origin origin) {
        String address = origin.address();
        return address.isEmpty() ? "" : addressSignature.of(network(address)).substring(0, ADDRESS_LETTERS);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] head = address.split("::", 2)[0].split(":");
        String[] network = Arrays.copyOf(head, Math.min(head.length, 4));
        return String.join(":", network);
    }

    private Set<String> addresses(AccountId account) {
        return notes.find(PREFIX + account).map(text -> Set.of(text.split(" "))).orElse(Set.of());
    }

    private boolean isOf(AccountId account, String mark) {
        try {
            byte[] bytes = Secrets.bytes(mark);
            byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
            ByteBuffer said = ByteBuffer.wrap(content);
            UUID id = new UUID(said.getLong(), said.getLong());
            Instant made = Instant.ofEpochMilli(said.getLong());
            String signed =
                    Secrets.text(Arrays.copyOfRange(bytes, CONTENT_BYTES, Math.max(CONTENT_BYTES, bytes.length)));
            return id.equals(account.value())
                    && Secrets.equal(Secrets.text(markSignature.of(content)), signed)
                    && records.now().isBefore(made.plus(MARK_LIFE));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
