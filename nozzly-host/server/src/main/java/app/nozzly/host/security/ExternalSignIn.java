package app.nozzly.host.security;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.ExternalIdentityRepository;
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
 * whoever registered is worth nothing: password and second factor are taken out, other identities are unlinked, links that were asked for are good for
 * nothing and every session ends, unless the address was proven by mail here.
 */
public final class ExternalSignIn {

    private static final int LONGEST_NAME = 100;

    private final IdentityRecords records;
    private final ExternalLinks links;
    private final OneTimeLinks oneTime;
    private final SignIn signIn;
    private final Sessions sessions;
    private final ProvenAddresses proven;
    private final IdSource ids;
    private final CallerCache cache;

    ExternalSignIn(
            IdentityRecords records,
            ExternalLinks links,
            OneTimeLinks oneTime,
            SignIn signIn,
            Sessions sessions,
            ProvenAddresses proven,
            IdSource ids,
            CallerCache cache) {
        this.records = records;
        this.links = links;
        this.oneTime = oneTime;
        this.signIn = signIn;
        this.sessions = sessions;
        this.proven = proven;
        this.ids = ids;
        this.cache = cache;
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
        String email = user.email()
                .filter(address -> user.emailVerified())
                .orElseThrow(() -> Refusals.unauthorized("external.unverified"));
        Account account = active(records.findByEmail(email).orElseGet(() -> create(user, email, attempt)));
        return account.secondFactor().isPresent() && proven.isProven(account.id())
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
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        records.write(installation, store -> {
            Account account = IdentityRecords.required(store, id);
            List<ExternalIdentity> known =
                    store.repository(ExternalIdentityRepository.class).of(id);
            if (account.passwordHash().isEmpty() && known.size() < 2) {
                throw Refusals.forbidden("external.only_way");
            }
            known.stream()
                    .filter(one -> one.issuer().equals(issuer) && one.subject().equals(subject))
                    .forEach(one -> links.unlink(installation, store, account, one));
            // A new version of what has not changed: of two ways in that are taken away at once, one stays.
            return store.repository(AccountRepository.class).update(account);
        });
    }

    private static Account active(Account account) {
        if (!account.active()) {
            throw Refusals.unauthorized("external.refused");
        }
        return account;
    }

    private Account create(ExternalUser user, String email, Attempt attempt) {
        String name = user.name().map(ExternalSignIn::shortened).orElse(PasswordRules.localPart(email));
        Account account = new Account(
                new AccountId(ids.next()),
                email,
                name,
                Optional.empty(),
                Optional.empty(),
                true,
                records.now(),
                Version.INITIAL);
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        return records.write(context, session -> records.insert(context, session, account));
    }

    /** A name of a provider may be longer than ours are. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
    }

    private Account linked(Account account, ExternalUser user, Attempt attempt) {
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        Account linked = records.write(context, store -> {
            Account present = IdentityRecords.required(store, account.id());
            Account own = proven.isProven(store, account.id()) ? present : handedOver(context, store, present);
            links.link(context, store, ExternalLinks.pending(user), own);
            return own;
        });
        cache.clear();
        return linked;
    }

    /** Takes out whatever somebody may have set who has not shown that the address is theirs. */
    private Account handedOver(OperationContext context, StoreSession store, Account account) {
        sessions.revokeAll(store, account.id(), Optional.empty());
        oneTime.dropAll(store, account.id());
        store.repository(ExternalIdentityRepository.class)
                .of(account.id())
                .forEach(link -> links.unlink(context, store, account, link));
        proven.prove(store, account.id());
        records.note(context, store, "account.password_removed", account);
        return records.update(context, store, account, account.withoutPassword().withSecondFactor(Optional.empty()));
    }
}
