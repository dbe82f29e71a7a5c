package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.identity.Account;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.AccountRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRepository} does. */
public abstract class AccountRepositorySuite extends VersionedSuite<Account> {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);

    @Override
    protected Account fresh(StoreSession session) {
        return people.account();
    }

    @Override
    protected List<Account> extremes(StoreSession session) {
        Account.SecondFactor most = new Account.SecondFactor(
                "s".repeat(1_000),
                Long.MAX_VALUE,
                Stream.generate(() -> "h".repeat(200)).limit(20).toList());
        Account.SecondFactor least = new Account.SecondFactor("s", Long.MIN_VALUE, List.of());
        String longest = "ü".repeat(64) + "@" + "Ü".repeat(189);
        return List.of(
                account("a@b", "x", Optional.empty(), Optional.empty()),
                account(longest, "码".repeat(100), Optional.of("p".repeat(1_000)), Optional.of(most)),
                account("o'%_Brien@example", Samples.AWKWARD, Optional.of(Samples.AWKWARD), Optional.of(least)));
    }

    @Override
    protected Account changed(StoreSession session, Account stored) {
        Account other = people.account();
        return new Account(
                stored.id(),
                other.email(),
                other.name() + Samples.AWKWARD,
                other.passwordHash(),
                other.secondFactor(),
                !stored.active(),
                other.createdAt(),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, Account account) {
        repository(session).insert(account);
    }

    @Override
    protected Account update(StoreSession session, Account account) {
        return repository(session).update(account);
    }

    @Override
    protected Optional<Account> find(StoreSession session, Account account) {
        return repository(session).find(account.id());
    }

    @Override
    protected Version version(Account account) {
        return account.version();
    }

    @Override
    protected Account withVersion(Account account, Version version) {
        return account.withVersion(version);
    }

    @Test
    void anAddressIsTakenInAnyCaseOfLetters() {
        TestTenant tenant = tenant();
        Account first = addressed("Ada@Example.org");
        Account second = addressed("grace@example.org");
        tenant.change(session -> insert(session, first));
        tenant.change(session -> insert(session, second));
        NozzlyException refusal = assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> insert(session, addressed("aDA@example.ORG"))));
        assertEquals("email", refusal.fieldErrors().get(0).field());
        assertRefused(
                CommonError.ALREADY_EXISTS,
                () -> tenant.change(session -> update(session, second.called("Grace", "ADA@EXAMPLE.ORG"))));
        tenant().change(session -> insert(session, addressed("ada@example.org")));
        tenant.change(session -> update(session, first.called("Ada", "ada@elsewhere.org")));
        tenant.change(session -> insert(session, addressed("ada@example.org")));
    }

    @Test
    void anAccountIsFoundByItsAddressInAnyCase() {
        TestTenant tenant = tenant();
        Account account = addressed("Ünlü_x@Example.org");
        tenant.change(session -> insert(session, account));
        assertEquals(Optional.of(account), byEmail(tenant, " üNLÜ_X@example.ORG "));
        assertEquals(Optional.empty(), byEmail(tenant, "Ünlü%@Example.org"));
        assertEquals(Optional.empty(), byEmail(tenant, "ünlü-x@example.org"));
        assertEquals(Optional.empty(), byEmail(tenant(), "Ünlü_x@Example.org"));
    }

    @Test
    void thereIsNoAccountUntilThereIsOne() {
        TestTenant tenant = tenant();
        assertTrue(isEmpty(tenant));
        stored(tenant);
        stored(tenant);
        assertFalse(isEmpty(tenant));
        assertTrue(isEmpty(tenant()));
    }

    @Test
    void ofSeveralThatWantOneAddressOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<Account> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS,
                Race.run(
                        THREADS,
                        thread -> tenant.write(session -> {
                            Account account = account(
                                    thread % 2 == 0 ? "ada@example.org" : "ADA@example.org",
                                    "name",
                                    Optional.empty(),
                                    Optional.empty());
                            insert(session, account);
                            return account;
                        })));
        assertEquals(1, winners.size());
        assertEquals(winners.stream().findFirst(), byEmail(tenant, "Ada@example.org"));
    }

    private static boolean isEmpty(TestTenant tenant) {
        return tenant.read(session -> repository(session).isEmpty());
    }

    private static Optional<Account> byEmail(TestTenant tenant, String email) {
        return tenant.read(session -> repository(session).findByEmail(email));
    }

    private Account addressed(String email) {
        return account(email, samples.word(), Optional.empty(), Optional.empty());
    }

    private static Account account(
            String email, String name, Optional<String> password, Optional<Account.SecondFactor> factor) {
        return new Account(
                new AccountId(UUID.randomUUID()), email, name, password, factor, true, START, Version.INITIAL);
    }

    private static AccountRepository repository(StoreSession session) {
        return session.repository(AccountRepository.class);
    }
}
