package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.LoginSession;
import app.nozzly.identity.LoginSessionRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link LoginSessionRepository} does. */
public abstract class LoginSessionRepositorySuite extends VersionedSuite<LoginSession> {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);
    private final AccountId person = new AccountId(samples.uuid());

    @Override
    protected LoginSession fresh(StoreSession session) {
        return samples.chance() ? people.session(person) : people.tokens(person);
    }

    @Override
    protected List<LoginSession> extremes(StoreSession session) {
        LoginSession most = people.session(person);
        return List.of(
                people.tokens(person),
                most.revoked(Instant.parse("2099-12-31T23:59:59.999999Z")),
                new LoginSession(
                        most.id(),
                        person,
                        LoginSession.Kind.BROWSER,
                        "f".repeat(200),
                        most.workshop(),
                        true,
                        Long.MAX_VALUE,
                        START,
                        "a".repeat(5_000),
                        Samples.AWKWARD.repeat(100),
                        START,
                        START,
                        START,
                        Optional.of(START),
                        Version.INITIAL));
    }

    /** When it was last seen only moves on. */
    @Override
    protected LoginSession changed(StoreSession session, LoginSession stored) {
        LoginSession other = people.session(new AccountId(samples.uuid()));
        return new LoginSession(
                stored.id(),
                other.account(),
                other.kind(),
                other.secretHash(),
                other.workshop(),
                !stored.secondFactorPassed(),
                other.generation(),
                other.refreshedAt(),
                other.address(),
                other.agent(),
                other.createdAt(),
                stored.lastSeenAt().plusSeconds(samples.below(1_000)),
                other.expiresAt(),
                samples.maybe(samples::instant),
                stored.version());
    }

    @Override
    protected void insert(StoreSession session, LoginSession login) {
        repository(session).insert(login);
    }

    @Override
    protected LoginSession update(StoreSession session, LoginSession login) {
        return repository(session).update(login);
    }

    @Override
    protected Optional<LoginSession> find(StoreSession session, LoginSession login) {
        return repository(session).find(login.id());
    }

    @Override
    protected Version version(LoginSession login) {
        return login.version();
    }

    @Override
    protected LoginSession withVersion(LoginSession login, Version version) {
        return login.withVersion(version);
    }

    @Test
    void aBrowserIsFoundByItsSecretAndNothingElseIs() {
        TestTenant tenant = tenant();
        LoginSession browser = inserted(tenant, people.session(person));
        LoginSession tokens = inserted(tenant, people.tokens(person));
        inserted(tenant, people.tokens(person));
        assertEquals(Optional.of(browser), bySecret(tenant, browser.secretHash()));
        assertEquals(Optional.empty(), bySecret(tenant, ""));
        assertEquals(Optional.empty(), bySecret(tenant, tokens.id().toString()));
        assertEquals(Optional.empty(), bySecret(tenant, browser.secretHash().toUpperCase(Locale.ROOT)));
        assertEquals(Optional.empty(), bySecret(tenant(), browser.secretHash()));
    }

    @Test
    void anIdAndASecretAreTakenOnceAndTheRefusalHidesTheSecret() {
        TestTenant tenant = tenant();
        LoginSession first = inserted(tenant, people.session(person));
        assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, first));
        LoginSession second = people.session(person);
        LoginSession same = seen(
                new LoginSession(
                        second.id(),
                        person,
                        LoginSession.Kind.BROWSER,
                        first.secretHash(),
                        second.workshop(),
                        true,
                        0,
                        START,
                        "",
                        "",
                        START,
                        START,
                        START,
                        Optional.empty(),
                        Version.INITIAL),
                START);
        NozzlyException refusal = assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, same));
        assertFalse(refusal.getMessage().contains(first.secretHash()), refusal.getMessage());
        inserted(tenant(), first);
    }

    @Test
    void goodOnesComeLastSeenFirst() {
        TestTenant tenant = tenant();
        List<LoginSession> good = new ArrayList<>();
        for (int place = 0; place < 5; place++) {
            good.add(inserted(
                    tenant, ending(seen(people.session(person), START.minusSeconds(place / 2)), START.plusSeconds(1))));
        }
        inserted(tenant, ending(people.session(person), START));
        inserted(tenant, ending(people.session(person), START.plusSeconds(1)).revoked(START));
        inserted(tenant, ending(people.session(new AccountId(samples.uuid())), START.plusSeconds(1)));
        good.sort(Comparator.comparing(LoginSession::lastSeenAt)
                .reversed()
                .thenComparing(login -> login.id().toString()));
        assertEquals(good, tenant.read(session -> repository(session).good(person, START)));
        assertEquals(List.of(), tenant().read(session -> repository(session).good(person, START)));
    }

    @Test
    void aUseIsNotedWithoutANewVersionAndNeverGoesBack() {
        TestTenant tenant = tenant();
        LoginSession login = inserted(tenant, seen(people.session(person), START));
        tenant.change(session -> repository(session).seen(login.id(), START.plusSeconds(60)));
        assertEquals(Optional.of(seen(login, START.plusSeconds(60))), tenant.read(session -> find(session, login)));
        tenant.change(session -> repository(session).seen(login.id(), START));
        tenant().change(session -> repository(session).seen(login.id(), START.plusSeconds(90)));
        assertEquals(Optional.of(seen(login, START.plusSeconds(60))), tenant.read(session -> find(session, login)));
    }

    @Test
    void anUpdateDoesNotTakeALaterUseBack() {
        TestTenant tenant = tenant();
        LoginSession login = inserted(tenant, seen(people.session(person), START));
        tenant.change(session -> repository(session).seen(login.id(), START.plusSeconds(60)));
        LoginSession after = tenant.write(session -> update(session, login.revoked(START)));
        assertEquals(seen(login, START.plusSeconds(60)).revoked(START).withVersion(new Version(1)), after);
        assertEquals(Optional.of(after), tenant.read(session -> find(session, login)));
    }

    @Test
    void allOfAPersonAreRevokedButOne() {
        TestTenant tenant = tenant();
        LoginSession spared = inserted(tenant, people.session(person));
        LoginSession first = inserted(tenant, people.session(person));
        LoginSession second = inserted(tenant, people.tokens(person));
        LoginSession before = inserted(tenant, people.session(person).revoked(START.minusSeconds(5)));
        LoginSession other = inserted(tenant, people.session(new AccountId(samples.uuid())));
        TestTenant stranger = tenant();
        inserted(stranger, first);
        assertEquals(2, (int)
                tenant.write(session -> repository(session).revokeAll(person, Optional.of(spared.id()), START)));
        for (LoginSession over : List.of(first, second)) {
            assertEquals(
                    Optional.of(over.revoked(START).withVersion(new Version(1))),
                    tenant.read(session -> find(session, over)));
        }
        for (LoginSession untouched : List.of(spared, before, other)) {
            assertEquals(Optional.of(untouched), tenant.read(session -> find(session, untouched)));
        }
        assertEquals(Optional.of(first), stranger.read(session -> find(session, first)));
        assertEquals(1, (int) tenant.write(session -> repository(session).revokeAll(person, Optional.empty(), START)));
        assertEquals(0, (int) tenant.write(session -> repository(session).revokeAll(person, Optional.empty(), START)));
    }

    @Test
    void noUpdateUnderWayRevivesWhatWasRevoked() {
        TestTenant tenant = tenant();
        LoginSession login = inserted(tenant, people.tokens(person));
        tenant.change(session -> repository(session).revokeAll(person, Optional.empty(), START));
        assertRefused(
                CommonError.VERSION_CONFLICT, () -> tenant.change(session -> update(session, login.refreshed(START))));
    }

    @Test
    void whatEndedBeforeAnInstantIsForgotten() {
        TestTenant tenant = tenant();
        LoginSession expired = inserted(tenant, ending(people.session(person), START.minus(1, ChronoUnit.MICROS)));
        LoginSession revoked = inserted(
                tenant,
                ending(people.session(person), START.plusSeconds(9)).revoked(START.minus(1, ChronoUnit.MICROS)));
        LoginSession same =
                inserted(tenant, ending(people.session(person), START).revoked(START));
        LoginSession good = inserted(tenant, ending(people.tokens(person), START.plusSeconds(9)));
        assertEquals(0, (int) tenant().write(session -> repository(session).deleteEndedBefore(START)));
        assertEquals(2, (int) tenant.write(session -> repository(session).deleteEndedBefore(START)));
        for (LoginSession gone : List.of(expired, revoked)) {
            assertEquals(Optional.empty(), tenant.read(session -> find(session, gone)));
        }
        for (LoginSession kept : List.of(same, good)) {
            assertEquals(Optional.of(kept), tenant.read(session -> find(session, kept)));
        }
        inserted(tenant, expired);
    }

    /** What a refresh of tokens rests on. */
    @Test
    void ofSeveralRefreshesOfOneGenerationOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        LoginSession login = inserted(tenant, people.tokens(person));
        List<LoginSession> winners = Refusals.winners(
                CommonError.VERSION_CONFLICT,
                Race.run(THREADS, thread -> tenant.write(session -> update(session, login.refreshed(START)))));
        assertEquals(1, winners.size());
        assertEquals(login.generation() + 1, winners.get(0).generation());
    }

    private LoginSession inserted(TestTenant tenant, LoginSession login) {
        tenant.change(session -> insert(session, login));
        return login;
    }

    private static Optional<LoginSession> bySecret(TestTenant tenant, String secretHash) {
        return tenant.read(session -> repository(session).findBySecret(secretHash));
    }

    private static LoginSession seen(LoginSession login, Instant when) {
        return timed(login, when, login.expiresAt());
    }

    private static LoginSession ending(LoginSession login, Instant end) {
        return timed(login, login.lastSeenAt(), end);
    }

    private static LoginSession timed(LoginSession login, Instant seen, Instant end) {
        return new LoginSession(
                login.id(),
                login.account(),
                login.kind(),
                login.secretHash(),
                login.workshop(),
                login.secondFactorPassed(),
                login.generation(),
                login.refreshedAt(),
                login.address(),
                login.agent(),
                login.createdAt(),
                seen,
                end,
                login.revokedAt(),
                login.version());
    }

    private static LoginSessionRepository repository(StoreSession session) {
        return session.repository(LoginSessionRepository.class);
    }
}
