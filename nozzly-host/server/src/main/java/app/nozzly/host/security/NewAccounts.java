package app.nozzly.host.security;

import app.nozzly.access.MemberId;
import app.nozzly.access.Members;
import app.nozzly.access.StandardRole;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.EmailAddress;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.Workshops;
import java.util.Optional;
import java.util.function.Consumer;

/** How an account comes to be, step by step; who may is decided elsewhere. Thread-safe. */
final class NewAccounts {

    private final IdentityRecords records;
    private final Passwords passwords;
    private final Workplaces workplaces;
    private final ProvenAddresses proven;
    private final Members members;
    private final Workshops workshops;
    private final IdSource ids;

    NewAccounts(
            IdentityRecords records,
            Passwords passwords,
            Workplaces workplaces,
            ProvenAddresses proven,
            Members members,
            Workshops workshops,
            IdSource ids) {
        this.records = records;
        this.passwords = passwords;
        this.workplaces = workplaces;
        this.proven = proven;
        this.members = members;
        this.workshops = workshops;
        this.ids = ids;
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
     * A person with a workshop of their own. The account comes last: should anything fail before, its address is still free, and nobody gets into the workshop
     * without it.
     *
     * @return an attempt to enter that workshop
     * @throws NozzlyException {@code already_exists} when the address has an account
     */
    Opened open(Account draft, Registration registration, Attempt attempt) {
        requireFree(draft);
        TenantId workshop = new TenantId(ids.next());
        try {
            workshops.open(in(workshop, draft, attempt), registration.workshop());
            makeOwner(draft, workshop, attempt);
            Account account = insert(draft, registration.password(), attempt, store -> proven.doubt(store, draft.id()));
            return new Opened(account, attempt.into(workshop));
        } catch (RuntimeException failed) {
            workplaces.remove(draft.id(), workshop);
            throw failed;
        }
    }

    /**
     * An account with its workshop.
     *
     * @param account the account
     * @param attempt to enter the workshop
     */
    record Opened(Account account, Attempt attempt) {}

    /** Makes a person an owner of a workshop. That the person may belong there is noted first: a member of whom that is not noted could not come in. */
    void makeOwner(Account account, TenantId workshop, Attempt attempt) {
        workplaces.add(account.id(), workshop);
        members.add(
                in(workshop, account, attempt),
                new MemberId(account.id().value()),
                account.name(),
                account.email(),
                StandardRole.OWNER.code());
    }

    private static OperationContext in(TenantId workshop, Account account, Attempt attempt) {
        return OperationContext.of(workshop, IdentityRecords.actor(account)).from(attempt.origin());
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
}
