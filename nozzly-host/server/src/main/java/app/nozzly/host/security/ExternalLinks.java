package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.ExternalIdentityRepository;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;

/** Which people of other providers are which accounts here. Thread-safe. */
final class ExternalLinks {

    private static final String BETWEEN = "\n";

    private final IdentityRecords records;

    ExternalLinks(IdentityRecords records) {
        this.records = records;
    }

    /** The account that a person of a provider was linked to before. */
    Optional<Account> find(ExternalUser user) {
        return records.read(session -> session.repository(ExternalIdentityRepository.class)
                .find(user.issuer().toString(), user.subject())
                .flatMap(link -> session.repository(AccountRepository.class).find(link.account())));
    }

    /** Links within a transaction. */
    void link(OperationContext context, StoreSession session, String pending, Account account) {
        String[] parts = pending.split(BETWEEN, 2);
        ExternalIdentityRepository links = session.repository(ExternalIdentityRepository.class);
        if (links.find(parts[0], parts[1]).isEmpty()) {
            links.insert(new ExternalIdentity(parts[0], parts[1], account.id(), records.now()));
            records.note(context, session, "account.provider_linked", account);
        }
    }

    /** All links of an account. */
    List<ExternalIdentity> of(AccountId account) {
        return records.read(
                session -> session.repository(ExternalIdentityRepository.class).of(account));
    }

    /** Removes a link of an account within a transaction; nothing where there was none. */
    void unlink(OperationContext context, StoreSession session, Account account, ExternalIdentity link) {
        ExternalIdentityRepository links = session.repository(ExternalIdentityRepository.class);
        if (links.delete(link.issuer(), link.subject())) {
            records.note(context, session, "account.provider_unlinked", account);
        }
    }

    /** A link that is to be made when the second step is passed, as text that goes with that step. */
    static String pending(ExternalUser user) {
        return user.issuer() + BETWEEN + user.subject();
    }

    /** Makes a link that was waiting for the second step; nothing where none was. */
    void finish(Account account, String pending, Origin origin) {
        if (!pending.isEmpty()) {
            OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
            records.write(context, session -> {
                link(context, session, pending, account);
                return account;
            });
        }
    }
}
