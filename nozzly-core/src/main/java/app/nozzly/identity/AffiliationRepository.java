package app.nozzly.identity;

import app.nozzly.context.TenantId;
import java.time.Instant;
import java.util.List;

/** Stores which people may be members of which workshops. */
public interface AffiliationRepository {

    /** Notes one; one that is there stays as it is. */
    void add(Affiliation affiliation);

    /** Notes that a person chose a workshop; one that is not there is passed over, and so is a time before the one kept. */
    void used(AccountId account, TenantId workshop, Instant when);

    /** Forgets one; one that is not there is passed over. */
    void remove(AccountId account, TenantId workshop);

    /** All of a person, the one last used first, then by workshop. */
    List<Affiliation> of(AccountId account);

    /** Every workshop that anybody belongs to, ordered by id: for work over all workshops, one after the other. */
    List<TenantId> workshops();
}
