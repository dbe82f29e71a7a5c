package app.nozzly.persistence.jpa;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.ExternalIdentityRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who people are at other providers, by issuer and subject. */
record JpaExternalIdentityRepository(JpaSession session) implements ExternalIdentityRepository {

    @Override
    public void insert(ExternalIdentity identity) {
        ExternalIdentityRow row = new ExternalIdentityRow();
        row.key = new ExternalIdentityKey(identity.issuer(), identity.subject());
        row.accountId = identity.account().value();
        row.linkedAt = Moments.stored(identity.linkedAt());
        session.insert(row, subject(identity.subject()));
    }

    @Override
    public Optional<ExternalIdentity> find(String issuer, String subject) {
        return session.find(ExternalIdentityRow.class, new ExternalIdentityKey(issuer, subject))
                .map(JpaExternalIdentityRepository::identity);
    }

    @Override
    public List<ExternalIdentity> of(AccountId account) {
        return session
                .select(
                        ExternalIdentityRow.class,
                        "from ExternalIdentityRow e where e.accountId = :account order by e.key.issuer, e.key.subject",
                        Map.of("account", account.value()))
                .stream()
                .map(JpaExternalIdentityRepository::identity)
                .toList();
    }

    @Override
    public boolean delete(String issuer, String subject) {
        return session.writing(
                subject(subject),
                () -> session.change(
                                "delete ExternalIdentityRow e where e.key.issuer = :issuer and e.key.subject = :subject",
                                Map.of("issuer", issuer, "subject", subject))
                        == 1);
    }

    private static ExternalIdentity identity(ExternalIdentityRow row) {
        return new ExternalIdentity(row.key.issuer(), row.key.subject(), new AccountId(row.accountId), row.linkedAt);
    }

    private static Subject subject(String subject) {
        return Subject.of("external identity", subject);
    }
}
