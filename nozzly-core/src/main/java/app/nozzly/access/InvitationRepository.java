package app.nozzly.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores invitations that are not answered yet. */
public interface InvitationRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(Invitation invitation);

    Optional<Invitation> find(InvitationId id);

    /** All of them, the latest first, then by id. */
    List<Invitation> all();

    /** Those of a member, ordered by id. */
    List<Invitation> by(MemberId inviter);

    /** Those that give a role, ordered by id. */
    List<Invitation> inRole(String role);

    /** Removes those that ended before an instant and gives their number. */
    int deleteExpiredBefore(Instant end);

    /** Removes an invitation and says whether it was there: of several who remove the same one, one is told so. */
    boolean delete(InvitationId id);
}
