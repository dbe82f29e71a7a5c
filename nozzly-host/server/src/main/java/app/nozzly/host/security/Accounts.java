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
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshops;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Accounts of people: how they come to be with a workshop of their own, and what people change in them. Thread-safe. */
public final class Accounts {

    private final IdentityRecords records;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final SignInLimits limits;
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
        Account account = insert(registration.name(), registration.email(), registration.password(), attempt);
        proven.doubt(account.id());
        TenantId workshop = open(account, registration, attempt);
        return signIn.enter(account, in(workshop, attempt), false);
    }

    private TenantId open(Account account, Registration registration, Attempt attempt) {
        TenantId workshop = new TenantId(ids.next());
        workshops.open(IdentityRecords.actor(account), workshop, registration.workshop());
        makeOwner(account, workshop, attempt);
        return workshop;
    }

    /** Makes a person an owner of a workshop. */
    void makeOwner(Account account, TenantId workshop, Attempt attempt) {
        OperationContext context =
                OperationContext.of(workshop, IdentityRecords.actor(account)).from(attempt.origin());
        members.add(
                context,
                new MemberId(account.id().value()),
                account.name(),
                account.email(),
                StandardRole.OWNER.code());
        workplaces.add(account.id(), workshop);
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

    /** Keeps a new account with a password. */
    Account insert(String name, String email, String password, Attempt attempt) {
        Account draft = draft(name, email);
        if (records.findByEmail(draft.email()).isPresent()) {
            throw NozzlyException.alreadyExists("account", "email", draft.email());
        }
        Account account = draft.withPassword(passwords.digest(password));
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), attempt.origin());
        return records.write(context, store -> records.insert(context, store, account));
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
        setPassword(context, account, password, Optional.of(session), "account.password_changed");
    }

    /** @throws NozzlyException {@code validation_failed} when a password is easily guessed */
    void checkPassword(String field, Account account, String password) {
        rules.check(field, password, namesOf(account));
    }

    /** Sets a password that was checked, once it is clear that the person may. */
    void setPassword(
            OperationContext context, Account account, String password, Optional<SessionId> but, String action) {
        String digest = passwords.digest(password);
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        records.write(installation, store -> {
            Account present = IdentityRecords.required(store, account.id());
            records.update(installation, store, present, present.withPassword(digest));
            sessions.revokeAll(store, account.id(), but);
            records.note(installation, store, action, present);
            return present;
        });
        cache.clear();
        Letters.put(outbox, account.email(), "password_changed", account.name());
    }

    private List<String> namesOf(Account account) {
        return Stream.concat(
                        Stream.of(PasswordRules.localPart(account.email())),
                        workplaces.of(account.id()).stream().map(Workplace::name))
                .toList();
    }

    /** Gives a person another name, here and in every workshop. */
    public Account rename(OperationContext context, AccountId id, String name) {
        return called(context, id, name, Optional.empty());
    }

    /** Writes a new name and perhaps a new address, here and in every workshop. */
    Account called(OperationContext context, AccountId id, String name, Optional<String> email) {
        OperationContext installation = IdentityRecords.context(context.actor(), context.origin());
        Account account = records.write(installation, store -> {
            Account present = IdentityRecords.required(store, id);
            return records.update(installation, store, present, present.called(name, email.orElse(present.email())));
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
