package app.nozzly.host.security;

import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.access.StandardRole;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.host.mail.Outbox;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.EmailAddress;
import app.nozzly.identity.SessionId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshops;
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
    private final SignInLimits limits;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Workplaces workplaces;
    private final ProvenAddresses proven;
    private final Members members;
    private final Workshops workshops;
    private final Outbox outbox;
    private final IdSource ids;
    private final CallerCache cache;
    private final boolean registrationOpen;

    Accounts(
            IdentityRecords records,
            Passwords passwords,
            PasswordRules rules,
            SignIn signIn,
            SignInLimits limits,
            OneTimeLinks links,
            Sessions sessions,
            Workplaces workplaces,
            ProvenAddresses proven,
            Members members,
            Workshops workshops,
            Outbox outbox,
            IdSource ids,
            CallerCache cache,
            boolean registrationOpen) {
        this.records = records;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
        this.limits = limits;
        this.links = links;
        this.sessions = sessions;
        this.workplaces = workplaces;
        this.proven = proven;
        this.members = members;
        this.workshops = workshops;
        this.outbox = outbox;
        this.ids = ids;
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
        registration.check(rules, () -> draft(registration.name(), registration.email()));
        Account draft = draft(registration.name(), registration.email());
        requireFree(draft);
        TenantId workshop = new TenantId(ids.next());
        Account account = opened(draft, workshop, registration, attempt);
        return signIn.enter(account, in(workshop, attempt), false);
    }

    /** The account comes last: should anything fail before, its address is still free, and nobody gets into the workshop without it. */
    private Account opened(Account draft, TenantId workshop, Registration registration, Attempt attempt) {
        try {
            workshops.open(in(workshop, draft, attempt), registration.workshop());
            makeOwner(draft, workshop, attempt);
            return insert(draft, registration.password(), attempt, store -> proven.doubt(store, draft.id()));
        } catch (RuntimeException failed) {
            workplaces.remove(draft.id(), workshop);
            throw failed;
        }
    }

    private static OperationContext in(TenantId workshop, Account account, Attempt attempt) {
        return OperationContext.of(workshop, IdentityRecords.actor(account)).from(attempt.origin());
    }

    /** Makes a person an owner of a workshop. That the person may belong there is noted first: a member of whom that is not noted could not come in. */
    void makeOwner(Account account, TenantId workshop, Attempt attempt) {
        workplaces.add(account.id(), workshop);
        OperationContext context = in(workshop, account, attempt);
        members.add(
                context,
                new MemberId(account.id().value()),
                account.name(),
                account.email(),
                StandardRole.OWNER.code());
    }

    static Attempt in(TenantId workshop, Attempt attempt) {
        return new Attempt(attempt.kind(), attempt.browserMark(), Optional.of(workshop), attempt.origin());
    }

    /** An account that is not kept yet, so that its parts are checked. */
    Account draft(String name, String email) {
        return new Account(
                new AccountId(ids.next()),
                EmailAddress.folded(email),
                name,
                Optional.empty(),
                Optional.empty(),
                true,
                records.now(),
                Version.INITIAL);
    }

    /** @throws NozzlyException {@code already_exists} when the address has an account */
    void requireFree(Account draft) {
        if (records.findByEmail(draft.email()).isPresent()) {
            throw NozzlyException.alreadyExists("account", "email", draft.email());
        }
    }

    /**
     * Keeps a new account with a password.
     *
     * @param further done within the same transaction
     * @throws NozzlyException {@code already_exists} when the address has an account
     */
    Account insert(Account draft, String password, Attempt attempt, Consumer<StoreSession> further) {
        Account account = draft.withPassword(passwords.digest(password));
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        return records.write(context, store -> {
            further.accept(store);
            return records.insert(context, store, account);
        });
    }

    /**
     * Gives a person another password. All other sessions of the person end.
     *
     * @param current the present password
     * @throws NozzlyException {@code validation_failed} when the present one is wrong or the new one easily guessed
     */
    public void changePassword(
            OperationContext context, AccountId id, SessionId session, String current, String password) {
        Account account = signIn.confirm(id, current, "current", context.origin());
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

    private Account called(
            OperationContext context, AccountId id, BiFunction<StoreSession, Account, Account> change) {
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
