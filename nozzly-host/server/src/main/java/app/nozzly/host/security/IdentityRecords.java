package app.nozzly.host.security;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.FieldChange;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The installation's own state: who people are. What is done to it is done in the context of the installation, never of a workshop. Thread-safe. */
final class IdentityRecords {

    /** Whoever has not said yet who they are. */
    static final Actor NOBODY = new Actor(Actor.Kind.SYSTEM, "nobody", "");

    private static final String KIND = "account";

    private final Transactions transactions;
    private final Clock clock;

    IdentityRecords(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static OperationContext context(Actor actor, Origin origin) {
        return OperationContext.of(TenantId.INSTALLATION, actor).from(origin);
    }

    static Actor actor(Account account) {
        return new Actor(Actor.Kind.USER, account.id().toString(), account.name());
    }

    <T> T read(Function<StoreSession, T> work) {
        return transactions.read(context(Actor.SYSTEM, Origin.NONE), work);
    }

    /** A transaction of the program itself, of which no trail is kept. */
    <T> T write(Function<StoreSession, T> work) {
        return transactions.write(context(Actor.SYSTEM, Origin.NONE), work);
    }

    <T> T write(OperationContext context, Function<StoreSession, T> work) {
        return transactions.write(context, work);
    }

    Optional<Account> find(AccountId id) {
        return read(session -> session.repository(AccountRepository.class).find(id));
    }

    Optional<Account> findByEmail(String email) {
        return read(session -> session.repository(AccountRepository.class).findByEmail(email));
    }

    /** @throws NozzlyException {@code unauthorized} when the account is gone */
    static Account required(StoreSession session, AccountId id) {
        return session.repository(AccountRepository.class)
                .find(id)
                .orElseThrow(() -> Refusals.unauthorized("session.over"));
    }

    /** Keeps an account that was changed; what differs is in the trail. */
    Account update(OperationContext context, StoreSession session, Account before, Account after) {
        Account stored = session.repository(AccountRepository.class).update(after);
        transactions.trail(context, session).changed(KIND, before.id(), before.email(), before, after);
        return stored;
    }

    /** Keeps a new account. */
    Account insert(OperationContext context, StoreSession session, Account account) {
        session.repository(AccountRepository.class).insert(account);
        transactions.trail(context, session).created(KIND, account.id(), account.email(), account);
        return account;
    }

    /** Writes into the trail, within a transaction, what happened to an account. */
    void note(OperationContext context, StoreSession session, String action, Account account) {
        note(context, session, action, new AuditEntry.Subject(KIND, account.id().toString(), account.email()));
    }

    /** Writes into the trail what happened to an account, or to none that is known: what was typed then is not in it. */
    void note(OperationContext context, String action, Optional<Account> account) {
        AuditEntry.Subject subject = account.map(
                        one -> new AuditEntry.Subject(KIND, one.id().toString(), one.email()))
                .orElseGet(() -> new AuditEntry.Subject(KIND, "", ""));
        transactions.write(context, session -> {
            note(context, session, action, subject);
            return subject;
        });
    }

    private void note(OperationContext context, StoreSession session, String action, AuditEntry.Subject subject) {
        transactions.trail(context, session).note(action, subject, List.<FieldChange>of());
    }
}
