package app.nozzly.persistence.jpa;

import app.nozzly.context.TenantId;
import app.nozzly.identity.AccountId;
import app.nozzly.identity.Affiliation;
import app.nozzly.identity.AffiliationRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Affiliations by account and workshop. */
record JpaAffiliationRepository(JpaSession session) implements AffiliationRepository {

    private static final String THIS_ONE = " where a.key.accountId = :account and a.key.workshopId = :workshop";

    @Override
    public void add(Affiliation affiliation) {
        write(() -> TenantSql.ensureAffiliation(session, affiliation));
    }

    @Override
    public void used(AccountId account, TenantId workshop, Instant when) {
        write(() -> session.change(
                "update AffiliationRow a set a.lastUsedAt = :when" + THIS_ONE + " and a.lastUsedAt < :when",
                Map.of("account", account.value(), "workshop", workshop.value(), "when", Moments.stored(when))));
    }

    @Override
    public void remove(AccountId account, TenantId workshop) {
        write(() -> session.change(
                "delete AffiliationRow a" + THIS_ONE,
                Map.of("account", account.value(), "workshop", workshop.value())));
    }

    @Override
    public List<Affiliation> of(AccountId account) {
        return session
                .select(
                        AffiliationRow.class,
                        "from AffiliationRow a where a.key.accountId = :account"
                                + " order by a.lastUsedAt desc, a.key.workshopId",
                        Map.of("account", account.value()))
                .stream()
                .map(JpaAffiliationRepository::affiliation)
                .toList();
    }

    @Override
    public List<TenantId> workshops() {
        return session
                .select(
                        UUID.class,
                        "select distinct a.key.workshopId from AffiliationRow a order by a.key.workshopId",
                        Map.of())
                .stream()
                .map(TenantId::new)
                .toList();
    }

    private void write(Supplier<Integer> statement) {
        session.writing(Subject.of("affiliation", ""), statement);
    }

    private static Affiliation affiliation(AffiliationRow row) {
        return new Affiliation(
                new AccountId(row.key.accountId()), new TenantId(row.key.workshopId()), row.notedAt, row.lastUsedAt);
    }
}
