package app.nozzly.identity;

import app.nozzly.context.TenantId;
import java.time.Instant;

/**
 * Says that a person may be a member of a workshop, so that the workshops of a person can be listed. It opens nothing: what counts is the workshop's own
 * list of members. Immutable.
 *
 * @param account the person
 * @param workshop the workshop
 * @param since when it was noted
 * @param lastUsedAt when the person last chose this workshop; the latest one is proposed at the next sign-in
 */
public record Affiliation(AccountId account, TenantId workshop, Instant since, Instant lastUsedAt) {}
