package app.nozzly.access;

import java.time.Duration;

/**
 * An invitation that is to be sent. Immutable.
 *
 * @param id identity, from {@link Members#newInvitationId}
 * @param email who is asked
 * @param role code of the role that the person gets
 * @param secretHash digest of the secret in the link
 * @param validity how long it is good
 */
public record InvitationDraft(InvitationId id, String email, String role, String secretHash, Duration validity) {}
