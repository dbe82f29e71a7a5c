package app.nozzly.persistence.jpa;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeTokenRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What works once, by the digest of its secret. */
record JpaOneTimeTokenRepository(JpaSession session) implements OneTimeTokenRepository {

    @Override
    public void insert(OneTimeToken token) {
        OneTimeTokenRow row = new OneTimeTokenRow();
        row.secretHash = token.secretHash();
        row.purpose = token.purpose().name();
        row.accountId = token.account().map(AccountId::value).orElse(null);
        row.detail = token.detail();
        row.createdAt = Moments.stored(token.createdAt());
        row.expiresAt = Moments.stored(token.expiresAt());
        session.insert(row, subject());
    }

    @Override
    public Optional<OneTimeToken> find(String secretHash, OneTimeToken.Purpose purpose) {
        return session.find(OneTimeTokenRow.class, secretHash)
                .map(JpaOneTimeTokenRepository::token)
                .filter(token -> token.purpose() == purpose);
    }

    /** The deletion decides: of transactions that race, the second waits for the first and then finds no row. */
    @Override
    public Optional<OneTimeToken> take(String secretHash, OneTimeToken.Purpose purpose) {
        return find(secretHash, purpose)
                .filter(token -> change("t.secretHash = :secret", Map.of("secret", secretHash)) == 1);
    }

    @Override
    public void deleteOf(AccountId account, OneTimeToken.Purpose purpose) {
        change(
                "t.accountId = :account and t.purpose = :purpose",
                Map.of("account", account.value(), "purpose", purpose.name()));
    }

    @Override
    public void deleteAll(OneTimeToken.Purpose purpose) {
        change("t.purpose = :purpose", Map.of("purpose", purpose.name()));
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return change("t.expiresAt < :instant", Map.of("instant", Moments.stored(instant)));
    }

    private int change(String unwanted, Map<String, Object> parameters) {
        return session.writing(
                subject(), () -> session.change("delete OneTimeTokenRow t where " + unwanted, parameters));
    }

    private static OneTimeToken token(OneTimeTokenRow row) {
        return new OneTimeToken(
                row.secretHash,
                OneTimeToken.Purpose.valueOf(row.purpose),
                Optional.ofNullable(row.accountId).map(AccountId::new),
                row.detail,
                row.createdAt,
                row.expiresAt);
    }

    /** A refusal does not name the digest. */
    private static Subject subject() {
        return Subject.of("one-time token", "***");
    }
}
