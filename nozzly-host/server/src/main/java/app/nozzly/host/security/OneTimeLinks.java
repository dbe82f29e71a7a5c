package app.nozzly.host.security;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.store.StoreSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Secrets in links and answers that work once. Only their digests are kept. Thread-safe. */
final class OneTimeLinks {

    /** What lets whoever holds it further into an account. */
    private static final List<OneTimeToken.Purpose> WAYS_IN = List.of(
            OneTimeToken.Purpose.RESET_PASSWORD,
            OneTimeToken.Purpose.CONFIRM_EMAIL,
            OneTimeToken.Purpose.SECOND_FACTOR);

    private final IdentityRecords records;
    private final Secrets secrets;

    OneTimeLinks(IdentityRecords records, Secrets secrets) {
        this.records = records;
        this.secrets = secrets;
    }

    /**
     * A new secret.
     *
     * @param purpose what it is good for
     * @param account for whom; empty where nobody is known yet
     * @param detail what else belongs to it
     * @param life how long it is good
     */
    String make(
            StoreSession store,
            OneTimeToken.Purpose purpose,
            Optional<AccountId> account,
            String detail,
            Duration life) {
        String secret = secrets.token();
        Instant now = records.now();
        OneTimeTokenRepository tokens = store.repository(OneTimeTokenRepository.class);
        tokens.deleteExpiredBefore(now);
        tokens.insert(new OneTimeToken(Secrets.digest(secret), purpose, account, detail, now, now.plus(life)));
        return secret;
    }

    /** What a secret stands for, while it is good; it stays good. */
    Optional<OneTimeToken> find(String secret, OneTimeToken.Purpose purpose) {
        String digest = Secrets.digest(secret);
        return good(records.read(
                session -> session.repository(OneTimeTokenRepository.class).find(digest, purpose)));
    }

    /** What a secret stood for, if it was good; it is used up. */
    Optional<OneTimeToken> take(StoreSession store, String secret, OneTimeToken.Purpose purpose) {
        return good(store.repository(OneTimeTokenRepository.class).take(Secrets.digest(secret), purpose));
    }

    /**
     * Uses up a secret, within the transaction of what it is good for: if that fails, the secret stays good.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when it was not good
     */
    void use(StoreSession store, String secret, OneTimeToken.Purpose purpose) {
        if (take(store, secret, purpose).isEmpty()) {
            throw Refusals.linkOver();
        }
    }

    /** Makes all secrets of an account good for nothing, within a transaction: who held one before a change of what protects the account may be another. */
    void dropAll(StoreSession store, AccountId account) {
        OneTimeTokenRepository tokens = store.repository(OneTimeTokenRepository.class);
        WAYS_IN.forEach(purpose -> tokens.deleteOf(account, purpose));
    }

    /** Makes a secret good for nothing. */
    void drop(String secret, OneTimeToken.Purpose purpose) {
        records.write(store -> take(store, secret, purpose));
    }

    private Optional<OneTimeToken> good(Optional<OneTimeToken> found) {
        Instant now = records.now();
        return found.filter(token -> now.isBefore(token.expiresAt()));
    }
}
