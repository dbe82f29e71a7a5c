package app.nozzly.persistence.memory;

import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.AffiliationRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Affiliations by account and workshop. */
record MemoryAffiliations(MemorySession session) implements AffiliationRepository {

    private static final Comparator<Affiliation> LAST_USED_FIRST =
            Comparator.comparing(Affiliation::lastUsedAt).reversed();

    static String key(AccountId account, TenantId workshop) {
        return account + " " + workshop;
    }

    @Override
    public void add(Affiliation affiliation) {
        Rows<Affiliation> affiliations = session.write().people.affiliations;
        Optional<Affiliation> there = affiliations.find(key(affiliation.account(), affiliation.workshop()));
        if (there.isEmpty()) {
            affiliations.put(affiliation);
        }
    }

    @Override
    public void used(AccountId account, TenantId workshop, Instant when) {
        Rows<Affiliation> affiliations = session.write().people.affiliations;
        affiliations
                .find(key(account, workshop))
                .filter(known -> known.lastUsedAt().isBefore(when))
                .ifPresent(known -> affiliations.put(new Affiliation(account, workshop, known.since(), when)));
    }

    @Override
    public void remove(AccountId account, TenantId workshop) {
        session.write().people.affiliations.delete(key(account, workshop));
    }

    @Override
    public List<Affiliation> of(AccountId account) {
        return session.read()
                .people
                .affiliations
                .all()
                .filter(affiliation -> affiliation.account().equals(account))
                .sorted(LAST_USED_FIRST)
                .toList();
    }

    @Override
    public List<TenantId> workshops() {
        return session.read()
                .people
                .affiliations
                .all()
                .map(Affiliation::workshop)
                .distinct()
                .sorted(Comparator.comparing(TenantId::toString))
                .toList();
    }
}
