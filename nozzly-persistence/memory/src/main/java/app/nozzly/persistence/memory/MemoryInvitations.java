package app.nozzly.persistence.memory;

import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    public List<Invitation> by(MemberId inviter) {
        return those(invitation -> invitation.inviter().equals(Optional.of(inviter)));
    }

    @Override
    public List<Invitation> inRole(String role) {
        return those(invitation -> invitation.role().equals(role));
    }

    private List<Invitation> those(Predicate<Invitation> wanted) {
        return session.read().people.invitations.all().filter(wanted).toList();
    }

    @Override
    public int deleteExpiredBefore(Instant end) {
        List<Invitation> over = those(invitation -> invitation.expiresAt().isBefore(end));
        over.forEach(invitation -> delete(invitation.id()));
        return over.size();
    }

    @Override
    public boolean delete(InvitationId id) {
        return session.write().people.invitations.delete(id.toString());
    }
}
