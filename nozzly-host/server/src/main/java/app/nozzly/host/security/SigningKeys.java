package app.nozzly.host.security;

import app.nozzly.identity.SigningKey;
import app.nozzly.identity.SigningKeyRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that access tokens are signed with. One signs for 30 days, then the next; the former is believed until everything it could have begun has
 * ended. Hosts on one database agree: the name of the next key follows from the one before, so only one host can make it. Thread-safe.
 */
public final class SigningKeys {

    private static final Duration SIGNS = Duration.ofDays(30);
    /** How long a key is believed after it has signed last. */
    private static final Duration BELIEVED = AccessTokens.LIFE.plus(Sessions.LONGEST);

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration BETWEEN_RELOADS = Duration.ofSeconds(1);
    private static final int KEY_BYTES = 32;

    /**
     * A key in use. Printing it shows no secret.
     *
     * @param id its name
     * @param secret the key
     * @param signsUntil until when it signs
     * @param goodUntil until when it is believed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(String id, byte[] secret, Instant signsUntil, Instant goodUntil) {

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    private final IdentityRecords records;
    private final Sealed sealed;
    private final Secrets secrets;
    private Map<String, Key> known = Map.of();
    private Instant loadedAt = Instant.MIN;

    SigningKeys(IdentityRecords records, Sealed sealed, Secrets secrets) {
        this.records = records;
        this.sealed = sealed;
        this.secrets = secrets;
    }

    /** The key that signs now; it is made when there is none. */
    synchronized Key current() {
        Instant now = records.now();
        if (isOlderThan(FRESH, now)) {
            load(now);
        }
        return signing(now).orElseGet(() -> {
            makeNext(now);
            load(now);
            return signing(now).orElseThrow(() -> Refusals.unavailable("busy"));
        });
    }

    /** The key with a name, while it is believed. An unknown name makes this host look again, at most once a second. */
    synchronized Optional<Key> find(String id) {
        Instant now = records.now();
        Duration age = known.containsKey(id) ? FRESH : BETWEEN_RELOADS;
        if (isOlderThan(age, now)) {
            load(now);
        }
        return Optional.ofNullable(known.get(id)).filter(key -> now.isBefore(key.goodUntil()));
    }

    /**
     * Lets a new key sign from now on and forgets all others, after somebody might have seen the present one. Other hosts follow within a minute. Access tokens
     * that were signed before are refused then; whoever has a refresh token gets a new one.
     */
    public synchronized void rotate() {
        Instant now = records.now();
        insert(
                "k" + secrets.token().substring(0, 16),
                now,
                now.plus(SIGNS).plus(BELIEVED).plus(FRESH));
        load(now);
    }

    private boolean isOlderThan(Duration age, Instant now) {
        return !now.isBefore(loadedAt.equals(Instant.MIN) ? Instant.MIN : loadedAt.plus(age)) || now.isBefore(loadedAt);
    }

    private Optional<Key> signing(Instant now) {
        return known.values().stream().findFirst().filter(key -> now.isBefore(key.signsUntil()));
    }

    private void load(Instant now) {
        List<SigningKey> stored = records.read(
                session -> session.repository(SigningKeyRepository.class).all());
        Map<String, Key> opened = new LinkedHashMap<>();
        stored.forEach(key -> sealed.open(key.sealedSecret(), place(key.id()))
                .ifPresent(
                        secret -> opened.put(key.id(), new Key(key.id(), secret, key.retiresAt(), key.expiresAt()))));
        known = opened;
        loadedAt = now;
    }

    private void makeNext(Instant now) {
        long after = known.values().stream()
                .findFirst()
                .map(key -> key.signsUntil().getEpochSecond())
                .orElse(0L);
        try {
            insert("k" + after, now, now);
        } catch (NozzlyException faster) {
            if (faster.code() != CommonError.ALREADY_EXISTS) {
                throw faster;
            }
        }
    }

    /** @param endedBy keys that have ended by then are forgotten */
    private void insert(String id, Instant now, Instant endedBy) {
        Instant retires = now.plus(SIGNS);
        SigningKey key = new SigningKey(
                id, sealed.seal(secrets.bytes(KEY_BYTES), place(id)), now, retires, retires.plus(BELIEVED));
        records.write(session -> {
            SigningKeyRepository keys = session.repository(SigningKeyRepository.class);
            keys.deleteExpiredBefore(endedBy);
            keys.insert(key);
            return key;
        });
    }

    private static String place(String id) {
        return "signing-key " + id;
    }
}
