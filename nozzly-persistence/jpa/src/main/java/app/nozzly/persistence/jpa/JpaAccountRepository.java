package app.nozzly.persistence.jpa;

import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts by id and address. */
record JpaAccountRepository(JpaSession session) implements AccountRepository {

    @Override
    public void insert(Account account) {
        session.insert(row(account), subject(account));
    }

    @Override
    public Account update(Account account) {
        AccountRow row = row(account);
        row.version = account.version().number();
        session.update(row, row.id, subject(account));
        return account.withVersion(account.version().next());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return session.find(AccountRow.class, id.value()).map(JpaAccountRepository::account);
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return session
                .select(
                        AccountRow.class,
                        "from AccountRow a where a.emailKey = :email",
                        Map.of("email", Letters.folded(email.strip())))
                .stream()
                .map(JpaAccountRepository::account)
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return session.select(Integer.class, "select 1 from AccountRow a", Map.of(), 1)
                .isEmpty();
    }

    private static AccountRow row(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.email = account.email();
        row.emailKey = Letters.folded(account.email());
        row.name = account.name();
        row.passwordHash = account.passwordHash().orElse(null);
        account.secondFactor().ifPresent(factor -> {
            row.sealedSecret = factor.sealedSecret();
            row.lastStep = factor.lastStep();
            row.recoveryHashes = factor.recoveryHashes().toArray(String[]::new);
        });
        row.active = account.active();
        row.createdAt = Moments.stored(account.createdAt());
        return row;
    }

    private static Account account(AccountRow row) {
        return new Account(
                new AccountId(row.id),
                row.email,
                row.name,
                Optional.ofNullable(row.passwordHash),
                Optional.ofNullable(row.sealedSecret).map(secret -> factor(secret, row)),
                row.active,
                row.createdAt,
                row.toVersion());
    }

    private static Account.SecondFactor factor(String secret, AccountRow row) {
        return new Account.SecondFactor(secret, row.lastStep, List.of(row.recoveryHashes));
    }

    private static Subject subject(Account account) {
        return new Subject("account", account.id(), Map.of("email", account.email()));
    }
}
