package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.ExternalIdentityRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ExternalIdentityRepository} does. */
public abstract class ExternalIdentityRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);
    private final AccountId person = new AccountId(samples.uuid());

    @Test
    void whatIsInsertedIsReadBackEqual() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        for (ExternalIdentity identity : List.of(
                people.identity(person),
                link("码".repeat(300), "ü".repeat(255)),
                link(Samples.AWKWARD, Samples.AWKWARD),
                link("", ""),
                link("a", "bc"),
                link("ab", "c"))) {
            inserted(tenant, identity);
            assertEquals(Optional.of(identity), find(tenant, identity));
            assertEquals(Optional.empty(), find(stranger, identity));
        }
    }

    @Test
    void aSubjectOfAnIssuerIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        ExternalIdentity first = inserted(tenant, link("issuer", "subject"));
        ExternalIdentity second =
                new ExternalIdentity("issuer", "subject", new AccountId(samples.uuid()), samples.instant());
        assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, second));
        assertEquals(Optional.of(first), find(tenant, second));
        inserted(tenant, link("issuer", "SUBJECT"));
        inserted(tenant, link("Issuer", "subject"));
        inserted(tenant(), second);
    }

    @Test
    void allOfAPersonComeOrderedByIssuerAndSubject() {
        TestTenant tenant = tenant();
        List<ExternalIdentity> sorted = Stream.of("bb a", "b c", "b B", "b _", "a z", "b a")
                .map(text -> text.split(" "))
                .map(parts -> inserted(tenant, link(parts[0], parts[1])))
                .sorted(Comparator.comparing(ExternalIdentity::issuer).thenComparing(ExternalIdentity::subject))
                .toList();
        inserted(tenant, people.identity(new AccountId(samples.uuid())));
        assertEquals(sorted, tenant.read(session -> repository(session).of(person)));
        assertEquals(List.of(), tenant().read(session -> repository(session).of(person)));
    }

    @Test
    void whatIsDeletedIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        ExternalIdentity identity = inserted(tenant, people.identity(person));
        assertFalse(delete(tenant(), identity));
        VersionedSuite.rollBack(tenant, session -> repository(session).delete(identity.issuer(), identity.subject()));
        assertEquals(Optional.of(identity), find(tenant, identity));
        assertTrue(delete(tenant, identity));
        assertFalse(delete(tenant, identity));
        assertEquals(Optional.empty(), find(tenant, identity));
        ExternalIdentity undone = people.identity(person);
        VersionedSuite.rollBack(tenant, session -> repository(session).insert(undone));
        assertEquals(Optional.empty(), find(tenant, undone));
    }

    @Test
    void ofSeveralLinksOfOneSubjectOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        List<ExternalIdentity> racing = Stream.generate(() ->
                        new ExternalIdentity("issuer", "subject", new AccountId(samples.uuid()), samples.instant()))
                .limit(THREADS)
                .toList();
        List<ExternalIdentity> winners = Refusals.winners(
                CommonError.ALREADY_EXISTS, Race.run(THREADS, thread -> inserted(tenant, racing.get(thread))));
        assertEquals(1, winners.size());
        assertEquals(Optional.of(winners.get(0)), find(tenant, racing.get(0)));
    }

    private ExternalIdentity link(String issuer, String subject) {
        return new ExternalIdentity(issuer, subject, person, samples.instant());
    }

    private static ExternalIdentity inserted(TestTenant tenant, ExternalIdentity identity) {
        tenant.change(session -> repository(session).insert(identity));
        return identity;
    }

    private static boolean delete(TestTenant tenant, ExternalIdentity identity) {
        return tenant.write(session -> repository(session).delete(identity.issuer(), identity.subject()));
    }

    private static Optional<ExternalIdentity> find(TestTenant tenant, ExternalIdentity identity) {
        return tenant.read(session -> repository(session).find(identity.issuer(), identity.subject()));
    }

    private static ExternalIdentityRepository repository(StoreSession session) {
        return session.repository(ExternalIdentityRepository.class);
    }
}
