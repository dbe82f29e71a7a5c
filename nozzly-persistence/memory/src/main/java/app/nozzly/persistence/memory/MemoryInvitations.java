package app.nozzly.persistence.memory;

import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.InvitationRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Invitations by id. */
record MemoryInvitations(MemorySession session) implements InvitationRepository {

    private static final Comparator<Invitation> LATEST_FIRST =
            Comparator.comparing(Invitation::createdAt).reversed();

    @Override
    public void insert(Invitation invitation) {
        session.write().people.invitations.insert(invitation);
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return session.read().people.invitations.find(id.toString());
    }

    @Override
    public List<Invitation> all() {
        return session.read().people.invitations.all().sorted(LATEST_FIRST).toList();
    }

    @Override
    public boolean delete(InvitationId id) {
        return session.write().people.invitations.delete(id.toString());
    }
}
