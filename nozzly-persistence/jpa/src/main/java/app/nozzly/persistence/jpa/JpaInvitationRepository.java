package app.nozzly.persistence.jpa;

import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations by id. */
record JpaInvitationRepository(JpaSession session) implements InvitationRepository {

    @Override
    public void insert(Invitation invitation) {
        InvitationRow row = new InvitationRow();
        row.id = invitation.id().value();
        row.email = invitation.email();
        row.role = invitation.role();
        row.secretHash = invitation.secretHash();
        row.invitedBy = invitation.invitedBy();
        row.inviterId = invitation.inviter().map(MemberId::value).orElse(null);
        row.createdAt = Moments.stored(invitation.createdAt());
        row.expiresAt = Moments.stored(invitation.expiresAt());
        session.insert(row, subject(invitation.id()));
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return session.find(InvitationRow.class, id.value()).map(JpaInvitationRepository::invitation);
    }

    @Override
    public List<Invitation> all() {
        return those("order by i.createdAt desc, i.id", Map.of());
    }

    @Override
    public List<Invitation> by(MemberId inviter) {
        return those("where i.inviterId = :inviter order by i.id", Map.of("inviter", inviter.value()));
    }

    @Override
    public List<Invitation> inRole(String role) {
        return those("where i.role = :role order by i.id", Map.of("role", role));
    }

    private List<Invitation> those(String which, Map<String, Object> parameters) {
        return session.select(InvitationRow.class, "from InvitationRow i " + which, parameters).stream()
                .map(JpaInvitationRepository::invitation)
                .toList();
    }

    @Override
    public int deleteExpiredBefore(Instant end) {
        return session.writing(
                Subject.of("invitation", ""),
                () -> session.change(
                        "delete InvitationRow i where i.expiresAt < :end", Map.of("end", Moments.stored(end))));
    }

    /** Of transactions that race, the second waits for the first and then finds no row. */
    @Override
    public boolean delete(InvitationId id) {
        return session.writing(
                subject(id),
                () -> session.change("delete InvitationRow i where i.id = :id", Map.of("id", id.value())) == 1);
    }

    private static Invitation invitation(InvitationRow row) {
        return new Invitation(
                new InvitationId(row.id),
                row.email,
                row.role,
                row.secretHash,
                row.invitedBy,
                Optional.ofNullable(row.inviterId).map(MemberId::new),
                row.createdAt,
                row.expiresAt);
    }

    private static Subject subject(InvitationId id) {
        return Subject.of("invitation", id);
    }
}
