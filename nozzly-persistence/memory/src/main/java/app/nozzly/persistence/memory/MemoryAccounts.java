package app.nozzly.persistence.memory;

import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import java.util.Optional;

/** Accounts by id and address. */
record MemoryAccounts(MemorySession session) implements AccountRepository {

    @Override
    public void insert(Account account) {
        session.write().people.accounts.insert(account);
    }

    @Override
    public Account update(Account account) {
        return session.write().people.accounts.update(account);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return session.read().people.accounts.find(id);
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return session.read().people.accounts.findBy(PeopleTables.EMAIL, email.strip());
    }

    @Override
    public boolean isEmpty() {
        return session.read().people.accounts.rows().findAny().isEmpty();
    }
}
