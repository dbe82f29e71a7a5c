package app.nozzly.persistence.memory;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.NozzlyException;
import java.time.Instant;
import java.util.Optional;

/** What works once, by the digest of its secret. */
record MemoryTokens(MemorySession session) implements OneTimeTokenRepository {

    /** A refusal does not name the digest. */
    @Override
    public void insert(OneTimeToken token) {
        if (session.read().people.tokens.find(token.secretHash()).isPresent()) {
            throw NozzlyException.alreadyExists("one-time token", "id", "***");
        }
        session.write().people.tokens.insert(token);
    }

    @Override
    public Optional<OneTimeToken> find(String secretHash, OneTimeToken.Purpose purpose) {
        return session.read().people.tokens.find(secretHash).filter(token -> token.purpose() == purpose);
    }

    @Override
    public Optional<OneTimeToken> take(String secretHash, OneTimeToken.Purpose purpose) {
        Rows<OneTimeToken> tokens = session.write().people.tokens;
        Optional<OneTimeToken> taken = find(secretHash, purpose);
        taken.ifPresent(token -> tokens.delete(token.secretHash()));
        return taken;
    }

    @Override
    public void deleteOf(AccountId account, OneTimeToken.Purpose purpose) {
        session.write()
                .people
                .tokens
                .deleteIf(token -> token.purpose() == purpose && token.account().equals(Optional.of(account)));
    }

    @Override
    public void deleteAll(OneTimeToken.Purpose purpose) {
        session.write().people.tokens.deleteIf(token -> token.purpose() == purpose);
    }

    @Override
    public int deleteExpiredBefore(Instant instant) {
        return session.write().people.tokens.deleteIf(token -> token.expiresAt().isBefore(instant));
    }
}
