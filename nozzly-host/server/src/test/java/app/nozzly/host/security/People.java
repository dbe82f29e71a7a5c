package app.nozzly.host.security;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.context.TenantId;
import app.nozzly.context.TimeOrderedIds;
import app.nozzly.host.http.Caller;
import app.nozzly.host.http.Shown;
import app.nozzly.host.security.oidc.ExternalUser;
import app.nozzly.identity.Account;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Store;
import app.nozzly.workshop.NewWorkshop;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** An installation in memory with a settable clock and cheap passwords, and shorthands for what people do. */
final class People implements AutoCloseable {

    static final TenantId WORKSHOP = TenantId.of("00000000-0000-7000-8000-000000000001");
    static final String PASSWORD = "vier Eulen am Kanal";
    static final Origin HOME = new Origin("198.51.100.7", "Browser", "r1");
    static final Origin STRANGER = new Origin("203.0.113.66", "Robot", "r2");
    static final Passwords.Costs CHEAP = new Passwords.Costs(32, 1, 1);

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
    final IdSource ids = new TimeOrderedIds(clock);
    final Nozzly nozzly;
    final Passwords passwords = new Passwords(new Secrets(), CHEAP);
    final KeptMail mail;
    final Identity identity;

    private People(Store store, boolean mailSet, boolean demo, boolean open) {
        this.nozzly = Nozzly.builder().store(store).clock(clock).ids(ids).build();
        this.mail = new KeptMail(mailSet);
        nozzly.workshops()
                .open(Actor.SYSTEM, WORKSHOP, new NewWorkshop("SHOP", "My workshop", CurrencyUnit.EUR, ZoneOffset.UTC));
        this.identity = another(demo, open);
    }

    static People open() {
        return new People(new MemoryStore(), true, false, true);
    }

    static People on(Store store) {
        return new People(store, true, false, true);
    }

    static People with(boolean mailSet, boolean demo, boolean open) {
        return new People(new MemoryStore(), mailSet, demo, open);
    }

    /** Another host on the same store. */
    Identity another(boolean demo, boolean open) {
        return new Identity(
                new IdentityParts(
                        nozzly,
                        clock,
                        ids,
                        InstallationSecret.of("the secret of this installation"),
                        mail,
                        path -> "https://shop.example" + path,
                        new IdentityParts.Rules(WORKSHOP, demo, open)),
                passwords);
    }

    static Registration registration(String email) {
        return new Registration("Ember Prints", "Ada", email, PASSWORD, CurrencyUnit.GBP, ZoneOffset.UTC);
    }

    SignedIn register(String email) {
        return identity.accounts().register(registration(email), Attempt.inBrowser(Optional.empty(), HOME));
    }

    SignInStep signIn(String email, String password, Origin from) {
        return identity.signIn().withPassword(email, password, Attempt.inBrowser(Optional.empty(), from));
    }

    SignedIn in(String email) {
        return ((SignInStep.Done) signIn(email, PASSWORD, HOME)).signedIn();
    }

    Tokens tokens(String email) {
        SignInStep step = identity.signIn().withPassword(email, PASSWORD, Attempt.forTokens(HOME));
        return identity.refreshing().tokens(((SignInStep.Done) step).signedIn().session());
    }

    Caller byCookie(String secret) {
        return byCookie(identity, secret);
    }

    static Caller byCookie(Identity host, String secret) {
        return host.callers().identify(new Shown(Optional.empty(), Optional.empty(), Optional.of(secret), HOME));
    }

    Caller byBearer(String token) {
        return byBearer(identity, token);
    }

    static Caller byBearer(Identity host, String token) {
        return host.callers()
                .identify(new Shown(Optional.of("Bearer " + token), Optional.empty(), Optional.empty(), HOME));
    }

    /** Somebody as a provider knows them. */
    static ExternalUser elsewhere(String subject, String email, boolean verified, String name) {
        return new ExternalUser(
                URI.create("https://id.example"),
                subject,
                Optional.of(email),
                verified,
                Optional.of(name).filter(text -> !text.isEmpty()));
    }

    OperationContext context(Account account) {
        return IdentityRecords.context(IdentityRecords.actor(account), HOME);
    }

    /** The actions in the trail of a tenant, the first first. */
    List<String> trail(TenantId tenant) {
        List<AuditEntry> entries = nozzly.auditLog()
                .list(OperationContext.of(tenant, Actor.SYSTEM), ListQuery.first(200))
                .items();
        return entries.stream()
                .map(AuditEntry::action)
                .sorted(java.util.Collections.reverseOrder((a, b) -> 0))
                .toList();
    }

    /** The code of the refusal of something that must be refused. */
    static String refusal(Supplier<?> action) {
        try {
            Object answer = action.get();
            throw new AssertionError("not refused: " + answer);
        } catch (NozzlyException refused) {
            return refused.code().code();
        }
    }

    @Override
    public void close() {
        nozzly.close();
    }
}
