package app.nozzly.host.security;

import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.context.OperationContext;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Accounts of people: how they come to be with a workshop of their own, and what people change in them. Thread-safe. */
public final class Accounts {

    /**
     * A password that is to be set. Printing it shows no secret.
     *
     * @param account whose
     * @param password checked already
     * @param but the session that goes on; all others end
     * @param action for the trail
     */
    record NewPassword(Account account, String password, Optional<SessionId> but, String action) {

        @Override
        public String toString() {
            return "NewPassword[" + account.id() + "]";
        }
    }

    private final IdentityRecords records;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final Confirmations confirmations;
    private final SignInLimits limits;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Workplaces workplaces;
    private final Members members;
    private final Outbox outbox;
    private final NewAccounts newcomers;
    private final CallerCache cache;
    private final boolean registrationOpen;

    Accounts(
            IdentityRecords records,
            Passwords passwords,
            PasswordRules rules,
            SignIn signIn,
            Confirmations confirmations,
            SignInLimits limits,
            OneTimeLinks links,
            Sessions sessions,
            Workplaces workplaces,
            Members members,
            Outbox outbox,
            NewAccounts newcomers,
            CallerCache cache,
            boolean registrationOpen) {
        this.records = records;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
        this.confirmations = confirmations;
        this.limits = limits;
        this.links = links;
        this.sessions = sessions;
        this.workplaces = workplaces;
        this.members = members;
        this.outbox = outbox;
        this.newcomers = newcomers;
        this.cache = cache;
        this.registrationOpen = registrationOpen;
    }

    /** Whether anybody may open a workshop of their own. */
    public boolean isRegistrationOpen() {
        return registrationOpen;
    }

    /** The account with an id; empty when it is gone. */
    public Optional<Account> find(AccountId id) {
        return records.find(id);
    }

    /**
     * Opens a workshop for a person who has no account yet, and signs the person in.
     *
     * @throws NozzlyException {@code forbidden} where registration is closed, {@code already_exists} when the address has an account, {@code
     *     validation_failed} naming all that is wrong
     */
    public SignedIn register(Registration registration, Attempt attempt) {
        if (!registrationOpen) {
            throw Refusals.forbidden("register.closed");
        }
        limits.takeRequest("register", attempt.origin());
        registration.check(rules, () -> newcomers.draft(registration.name(), registration.email()));
        Account draft = newcomers.draft(registration.name(), registration.email());
        NewAccounts.Opened opened = newcomers.open(draft, registration, attempt);
        return signIn.enter(opened.account(), opened.attempt(), false);
    }

    /**
     * Gives a person another password. All other sessions of the person end.
     *
     * @param current the present password
     * @throws NozzlyException {@code validation_failed} when the present one is wrong or the new one easily guessed
     */
    public void changePassword(
            OperationContext context, AccountId id, SessionId session, String current, String password) {
        Account account = confirmations.byPassword(id, current, "current", context.origin());
        checkPassword("new", account, password);
        setPassword(
                context,
                new NewPassword(account, password, Optional.of(session), "account.password_changed"),
                store -> {});
    }

    /** @throws NozzlyException {@code validation_failed} when a password is easily guessed */
    void checkPassword(String field, Account account, String password) {
        rules.check(field, password, namesOf(account));
    }

    /**
     * Sets a password that was checked. Links that were made before are worth nothing: whoever knew the old password may have asked for them.
     *
     * @param first done first within the transaction; makes sure that the person may
     */
    void setPassword(OperationContext context, NewPassword wish, Consumer<StoreSession> first) {
        String digest = passwords.digest(wish.password());
        AccountId id = wish.account().id();
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        Account changed = records.write(installation, store -> {
            first.accept(store);
            Account present = IdentityRecords.required(store, id);
            links.dropAll(store, id);
            sessions.revokeAll(store, id, wish.but());
            records.note(installation, store, wish.action(), present);
            return records.update(installation, store, present, present.withPassword(digest));
        });
        cache.clear();
        Letters.put(outbox, changed.email(), "password_changed", changed.name());
    }

    private List<String> namesOf(Account account) {
        return Stream.concat(
                        Stream.of(PasswordRules.localPart(account.email())),
                        workplaces.of(account.id()).stream().map(Workplace::name))
                .toList();
    }

    /** Gives a person another name, here and in every workshop. */
    public Account rename(OperationContext context, AccountId id, String name) {
        return called(context, id, (store, present) -> present.called(name, present.email()));
    }

    /**
     * Gives a person another address, here and in every workshop. Links that went to the old one are worth nothing.
     *
     * @param first done first within the transaction; makes sure that the person may
     */
    Account moveTo(OperationContext context, Account account, String email, Consumer<StoreSession> first) {
        return called(context, account.id(), (store, present) -> {
            first.accept(store);
            links.dropAll(store, present.id());
            return present.called(present.name(), email);
        });
    }

    private Account called(OperationContext context, AccountId id, BiFunction<StoreSession, Account, Account> change) {
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        Account account = records.write(installation, store -> {
            Account present = IdentityRecords.required(store, id);
            return records.update(installation, store, present, change.apply(store, present));
        });
        workplaces
                .noted(id)
                .forEach(workshop -> members.rename(
                        OperationContext.of(workshop, context.actor()).from(context.origin()),
                        new MemberId(id.value()),
                        account.name(),
                        account.email()));
        cache.clear();
        return account;
    }
}
