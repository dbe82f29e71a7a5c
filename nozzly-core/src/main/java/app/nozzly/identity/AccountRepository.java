package app.nozzly.identity;

import java.util.Optional;

/** Stores accounts. */
public interface AccountRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the address is taken, in any case of letters */
    void insert(Account account);

    /**
     * @throws app.nozzly.problem.NozzlyException {@code version_conflict} when the version is not the stored one, {@code already_exists} when the address
     *     is taken
     */
    Account update(Account account);

    Optional<Account> find(AccountId id);

    /** The account with an address, in any case of letters. */
    Optional<Account> findByEmail(String email);

    /** Whether there is any account. */
    boolean isEmpty();
}
