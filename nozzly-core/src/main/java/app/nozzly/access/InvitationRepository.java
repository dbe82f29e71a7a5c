package app.nozzly.access;

import java.util.List;
import java.util.Optional;

/** Stores invitations that are not answered yet. */
public interface InvitationRepository {

    /** @throws app.nozzly.problem.NozzlyException {@code already_exists} when the id is taken */
    void insert(Invitation invitation);

    Optional<Invitation> find(InvitationId id);

    /** All of them, the latest first, then by id. */
    List<Invitation> all();

    /** Removes an invitation and says whether it was there: of several who remove the same one, one is told so. */
    boolean delete(InvitationId id);
}
