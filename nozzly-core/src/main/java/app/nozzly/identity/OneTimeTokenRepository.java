package app.nozzly.identity;

import java.time.Instant;
import java.util.Optional;

/** Stores what works once. */
public interface OneTimeTokenRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the digest is taken */
    void insert(OneTimeToken token);

    /** A token of a purpose, also one that has expired; it stays. */
    Optional<OneTimeToken> find(String secretHash, OneTimeToken.Purpose purpose);

    /** Takes a token away and gives it: of several who take the same one, one gets it. */
    Optional<OneTimeToken> take(String secretHash, OneTimeToken.Purpose purpose);

    /** Takes away all of a person for a purpose. */
    void deleteOf(AccountId account, OneTimeToken.Purpose purpose);

    /** Takes away all of a purpose, whoever they are for. */
    void deleteAll(OneTimeToken.Purpose purpose);

    /** Forgets those that expired before an instant and says how many. */
    int deleteExpiredBefore(Instant instant);
}
