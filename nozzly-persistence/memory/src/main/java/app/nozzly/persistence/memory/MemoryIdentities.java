package app.nozzly.persistence.memory;

import app.nozzly.identity.AccountId;
import app.nozzly.identity.ExternalIdentity;
import app.nozzly.identity.ExternalIdentityRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who people are at other providers, by issuer and subject. */
record MemoryIdentities(MemorySession session) implements ExternalIdentityRepository {

    private static final Comparator<ExternalIdentity> ORDER =
            Comparator.comparing(ExternalIdentity::issuer).thenComparing(ExternalIdentity::subject);

    /** Both as one text; the length says where the issuer ends. */
    static String key(String issuer, String subject) {
        return issuer.length() + " " + issuer + subject;
    }

    @Override
    public void insert(ExternalIdentity identity) {
        session.write().people.identities.insert(identity);
    }

    @Override
    public Optional<ExternalIdentity> find(String issuer, String subject) {
        return session.read().people.identities.find(key(issuer, subject));
    }

    @Override
    public List<ExternalIdentity> of(AccountId account) {
        return session.read()
                .people
                .identities
                .all()
                .filter(identity -> identity.account().equals(account))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public boolean delete(String issuer, String subject) {
        return session.write().people.identities.delete(key(issuer, subject));
    }
}
