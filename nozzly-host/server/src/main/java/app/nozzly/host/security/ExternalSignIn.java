package app.nozzly.host.security;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;

/**
 * Signing in with who a person is elsewhere. An account with the same address is taken for the person's only when the provider vouches for the address; if
 * the account asks for a second factor, that comes first. Thread-safe.
 *
 * <p>Anybody can register an account with the address of another. When the other comes, with a provider that vouches for the address, what was set by
 * whoever registered is worth nothing: the password is taken out and every session ends, unless the address was proven by mail here.
 */
public final class ExternalSignIn {

    private final IdentityRecords records;
    private final ExternalLinks links;
    private final SignIn signIn;
    private final Sessions sessions;
    private final ProvenAddresses proven;
    private final IdSource ids;

    ExternalSignIn(
            IdentityRecords records,
            ExternalLinks links,
            SignIn signIn,
            Sessions sessions,
            ProvenAddresses proven,
            IdSource ids) {
        this.records = records;
        this.links = links;
        this.signIn = signIn;
        this.sessions = sessions;
        this.proven = proven;
        this.ids = ids;
    }

    /**
     * Signs a person in; who has no account gets one, in no workshop yet.
     *
     * @throws NozzlyException {@code unauthorized} when the account is switched off, or the person is unknown and the provider does not vouch for the
     *     address
     */
    public SignInStep signInExternally(ExternalUser user, Attempt attempt) {
        Optional<Account> linked = links.find(user);
        if (linked.isPresent()) {
            return signIn.proceed(active(linked.get()), attempt, "");
        }
        if (!user.emailVerified()) {
            throw Refusals.unauthorized("external.unverified");
        }
        Account account = records.findByEmail(user.email()).orElseGet(() -> create(user, attempt));
        return active(account).secondFactor().isPresent()
                ? signIn.proceed(account, attempt, ExternalLinks.pending(user))
                : signIn.proceed(linked(account, user, attempt), attempt, "");
    }

    /** Who a person is elsewhere. */
    public List<ExternalIdentity> linksOf(AccountId account) {
        return links.of(account);
    }

    /**
     * Forgets who a person is elsewhere.
     *
     * @throws NozzlyException {@code forbidden} when it is the only way in that the person has
     */
    public void unlink(OperationContext context, AccountId id, String issuer, String subject) {
        Account account = records.find(id).orElseThrow(() -> Refusals.unauthorized("session.over"));
        if (account.passwordHash().isEmpty() && links.of(id).size() < 2) {
            throw Refusals.forbidden("external.only_way");
        }
        links.unlink(IdentityRecords.context(context.actor(), context.origin()), account, issuer, subject);
    }

    private static Account active(Account account) {
        if (!account.active()) {
            throw Refusals.unauthorized("external.refused");
        }
        return account;
    }

    private Account create(ExternalUser user, Attempt attempt) {
        String name = user.name().isBlank() ? PasswordRules.localPart(user.email()) : user.name();
        Account account = new Account(
                new AccountId(ids.next()),
                user.email(),
                name,
                Optional.empty(),
                Optional.empty(),
                true,
                records.now(),
                Version.INITIAL);
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        return records.write(context, session -> records.insert(context, session, account));
    }

    private Account linked(Account account, ExternalUser user, Attempt attempt) {
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        boolean doubtful = account.passwordHash().isPresent() && !proven.isProven(account.id());
        Account linked = records.write(context, session -> {
            links.link(context, session, ExternalLinks.pending(user), account);
            return doubtful ? withoutPassword(context, session, account) : account;
        });
        proven.prove(account.id());
        return linked;
    }

    private Account withoutPassword(OperationContext context, StoreSession session, Account account) {
        sessions.revokeAll(session, account.id(), Optional.empty());
        records.note(context, session, "account.password_removed", account);
        return records.update(context, session, account, account.withoutPassword());
    }
}
