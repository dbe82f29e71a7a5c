package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.OneTimeToken;
import app.nozzly.identity.OneTimeTokenRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link OneTimeTokenRepository} does. */
public abstract class OneTimeTokenRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;
    private static final OneTimeToken.Purpose RESET = OneTimeToken.Purpose.RESET_PASSWORD;

    private final PeopleSamples people = new PeopleSamples(samples);
    private final AccountId person = new AccountId(samples.uuid());

    @Test
    void whatIsInsertedIsReadBackEqualForItsPurposeOnly() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        for (OneTimeToken.Purpose purpose : OneTimeToken.Purpose.values()) {
            OneTimeToken token = inserted(tenant, people.token(purpose, samples.maybe(() -> person)));
            for (OneTimeToken.Purpose asked : OneTimeToken.Purpose.values()) {
                Optional<OneTimeToken> expected = asked == purpose ? Optional.of(token) : Optional.empty();
                assertEquals(
                        expected, tenant.read(session -> repository(session).find(token.secretHash(), asked)));
            }
            assertEquals(Optional.empty(), find(stranger, token));
        }
    }

    @Test
    void extremeValuesAreReadBackEqual() {
        TestTenant tenant = tenant();
        Instant last = Instant.parse("2099-12-31T23:59:59.999999Z");
        for (OneTimeToken token : List.of(
                new OneTimeToken("f".repeat(200), RESET, Optional.of(person), "码".repeat(10_000), last, last),
                new OneTimeToken("x", RESET, Optional.empty(), "", START, START),
                new OneTimeToken("y", RESET, Optional.empty(), Samples.AWKWARD, START, START))) {
            inserted(tenant, token);
            assertEquals(Optional.of(token), find(tenant, token));
        }
    }

    @Test
    void aDigestIsTakenOnceAndTheRefusalHidesIt() {
        TestTenant tenant = tenant();
        OneTimeToken token = inserted(tenant, people.token(RESET, Optional.empty()));
        NozzlyException refusal = assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, token));
        assertFalse(refusal.getMessage().contains(token.secretHash()), refusal.getMessage());
        inserted(tenant(), token);
    }

    @Test
    void whatIsTakenIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        OneTimeToken token = inserted(tenant, people.token(RESET, Optional.of(person)));
        assertEquals(Optional.empty(), take(tenant(), token));
        assertEquals(
                Optional.empty(),
                tenant.write(
                        session -> repository(session).take(token.secretHash(), OneTimeToken.Purpose.CONFIRM_EMAIL)));
        VersionedSuite.rollBack(
                tenant,
                session -> assertEquals(Optional.of(token), repository(session).take(token.secretHash(), RESET)));
        assertEquals(Optional.of(token), find(tenant, token));
        assertEquals(Optional.of(token), take(tenant, token));
        assertEquals(Optional.empty(), take(tenant, token));
        assertEquals(Optional.empty(), find(tenant, token));
        OneTimeToken undone = people.token(RESET, Optional.empty());
        VersionedSuite.rollBack(tenant, session -> repository(session).insert(undone));
        assertEquals(Optional.empty(), find(tenant, undone));
    }

    @Test
    void ofSeveralWhoTakeOneOneGetsIt() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        OneTimeToken token = inserted(tenant, people.token(RESET, Optional.of(person)));
        List<Race.Outcome<Optional<OneTimeToken>>> outcomes = Race.run(THREADS, thread -> take(tenant, token));
        assertEquals(
                List.of(token),
                outcomes.stream()
                        .flatMap(outcome -> outcome.value().orElseThrow().stream())
                        .toList());
    }

    @Test
    void allOfAPersonForAPurposeAreTakenAway() {
        TestTenant tenant = tenant();
        OneTimeToken gone = inserted(tenant, people.token(RESET, Optional.of(person)));
        OneTimeToken also = inserted(tenant, people.token(RESET, Optional.of(person)));
        List<OneTimeToken> kept = List.of(
                inserted(tenant, people.token(OneTimeToken.Purpose.CONFIRM_EMAIL, Optional.of(person))),
                inserted(tenant, people.token(RESET, Optional.of(new AccountId(samples.uuid())))),
                inserted(tenant, people.token(RESET, Optional.empty())));
        tenant().change(session -> repository(session).deleteOf(person, RESET));
        assertEquals(Optional.of(gone), find(tenant, gone));
        tenant.change(session -> repository(session).deleteOf(person, RESET));
        assertEquals(Optional.empty(), find(tenant, gone));
        assertEquals(Optional.empty(), find(tenant, also));
        kept.forEach(token -> assertEquals(Optional.of(token), find(tenant, token)));
    }

    @Test
    void allOfAPurposeAreTakenAway() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        OneTimeToken gone = inserted(tenant, people.token(RESET, Optional.of(person)));
        OneTimeToken also = inserted(tenant, people.token(RESET, Optional.empty()));
        OneTimeToken kept = inserted(tenant, people.token(OneTimeToken.Purpose.SET_UP, Optional.empty()));
        OneTimeToken foreign = inserted(stranger, people.token(RESET, Optional.empty()));
        tenant.change(session -> repository(session).deleteAll(RESET));
        assertEquals(Optional.empty(), find(tenant, gone));
        assertEquals(Optional.empty(), find(tenant, also));
        assertEquals(Optional.of(kept), find(tenant, kept));
        assertEquals(Optional.of(foreign), find(stranger, foreign));
    }

    @Test
    void whatExpiredBeforeAnInstantIsForgotten() {
        TestTenant tenant = tenant();
        OneTimeToken old = inserted(tenant, ending(START.minus(1, ChronoUnit.MICROS)));
        OneTimeToken same = inserted(tenant, ending(START));
        assertEquals(0, (int) tenant().write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(Optional.empty(), find(tenant, old));
        assertEquals(Optional.of(same), find(tenant, same));
    }

    private OneTimeToken ending(Instant end) {
        return new OneTimeToken(samples.word(), RESET, Optional.empty(), "", START, end);
    }

    private static OneTimeToken inserted(TestTenant tenant, OneTimeToken token) {
        tenant.change(session -> repository(session).insert(token));
        return token;
    }

    private static Optional<OneTimeToken> take(TestTenant tenant, OneTimeToken token) {
        return tenant.write(session -> repository(session).take(token.secretHash(), token.purpose()));
    }

    private static Optional<OneTimeToken> find(TestTenant tenant, OneTimeToken token) {
        return tenant.read(session -> repository(session).find(token.secretHash(), token.purpose()));
    }

    private static OneTimeTokenRepository repository(StoreSession session) {
        return session.repository(OneTimeTokenRepository.class);
    }
}
