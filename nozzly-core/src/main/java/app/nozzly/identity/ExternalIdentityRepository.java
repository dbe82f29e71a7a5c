package app.nozzly.identity;

import java.util.List;
import java.util.Optional;

/** Stores who people are at other providers. */
public interface ExternalIdentityRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when that subject of that issuer is linked */
    void insert(ExternalIdentity identity);

    Optional<ExternalIdentity> find(String issuer, String subject);

    /** All of an account, ordered by issuer, then by subject. */
    List<ExternalIdentity> of(AccountId account);

    /** Removes a link and says whether it was there. */
    boolean delete(String issuer, String subject);
}
