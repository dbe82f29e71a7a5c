package app.nozzly.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.AffiliationRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AffiliationRepository} does. */
public abstract class AffiliationRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);
    private final AccountId person = new AccountId(samples.uuid());

    @Test
    void whatIsNotedFirstStays() {
        TestTenant tenant = tenant();
        Affiliation first = added(tenant, people.affiliation(person));
        added(tenant, new Affiliation(person, first.workshop(), samples.instant(), samples.instant()));
        assertEquals(List.of(first), of(tenant, person));
        assertEquals(List.of(), of(tenant(), person));
        assertEquals(List.of(), of(tenant, new AccountId(samples.uuid())));
    }

    @Test
    void allOfAPersonComeLastUsedFirst() {
        TestTenant tenant = tenant();
        List<Affiliation> sorted = IntStream.range(0, 9)
                .mapToObj(place -> added(tenant, usedAt(people.affiliation(person), START.plusSeconds(place / 3))))
                .sorted(Comparator.comparing(Affiliation::lastUsedAt)
                        .reversed()
                        .thenComparing(affiliation -> affiliation.workshop().toString()))
                .toList();
        added(tenant, people.affiliation(new AccountId(samples.uuid())));
        assertEquals(sorted, of(tenant, person));
    }

    @Test
    void aUseIsNotedAndNeverGoesBack() {
        TestTenant tenant = tenant();
        Affiliation affiliation = added(tenant, usedAt(people.affiliation(person), START));
        TenantId workshop = affiliation.workshop();
        tenant.change(session -> repository(session).used(person, workshop, START.plusSeconds(9)));
        tenant.change(session -> repository(session).used(person, workshop, START));
        tenant.change(session -> repository(session).used(person, new TenantId(samples.uuid()), START));
        tenant().change(session -> repository(session).used(person, workshop, START.plusSeconds(60)));
        assertEquals(List.of(usedAt(affiliation, START.plusSeconds(9))), of(tenant, person));
    }

    @Test
    void whatIsRemovedIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        Affiliation kept = added(tenant, people.affiliation(person));
        Affiliation removed = added(tenant, people.affiliation(person));
        tenant().change(session -> repository(session).remove(person, removed.workshop()));
        VersionedSuite.rollBack(tenant, session -> repository(session).remove(person, removed.workshop()));
        assertEquals(Set.of(kept, removed), Set.copyOf(of(tenant, person)));
        tenant.change(session -> repository(session).remove(person, removed.workshop()));
        tenant.change(session -> repository(session).remove(person, removed.workshop()));
        assertEquals(List.of(kept), of(tenant, person));
        VersionedSuite.rollBack(tenant, session -> repository(session).add(removed));
        assertEquals(List.of(kept), of(tenant, person));
    }

    @Test
    void everyWorkshopComesOnceOrderedById() {
        TestTenant tenant = tenant();
        List<Affiliation> added = Stream.generate(() -> added(tenant, people.affiliation(person)))
                .limit(6)
                .toList();
        Affiliation shared = added.get(0);
        added(tenant, new Affiliation(new AccountId(samples.uuid()), shared.workshop(), START, START));
        List<TenantId> sorted = added.stream()
                .map(Affiliation::workshop)
                .sorted(Comparator.comparing(TenantId::toString))
                .toList();
        assertEquals(sorted, tenant.read(session -> repository(session).workshops()));
        assertEquals(List.of(), tenant().read(session -> repository(session).workshops()));
    }

    @Test
    void severalWhoNoteTheSameAreAllContent() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Affiliation affiliation = people.affiliation(person);
        List<Race.Outcome<Affiliation>> outcomes = Race.run(THREADS, thread -> added(tenant, affiliation));
        outcomes.forEach(outcome -> assertEquals(Optional.of(affiliation), outcome.value()));
        assertEquals(List.of(affiliation), of(tenant, person));
    }

    private static Affiliation usedAt(Affiliation affiliation, Instant when) {
        return new Affiliation(affiliation.account(), affiliation.workshop(), affiliation.since(), when);
    }

    private static Affiliation added(TestTenant tenant, Affiliation affiliation) {
        tenant.change(session -> repository(session).add(affiliation));
        return affiliation;
    }

    private static List<Affiliation> of(TestTenant tenant, AccountId account) {
        return tenant.read(session -> repository(session).of(account));
    }

    private static AffiliationRepository repository(StoreSession session) {
        return session.repository(AffiliationRepository.class);
    }
}
