package app.nozzly.access;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.identity.EmailAddress;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People of a workshop: who they are, what they may do, who is asked to join. A workshop always keeps an owner; only owners make and unmake owners, and
 * nobody hands on what they do not have. Thread-safe.
 */
public final class Members {

    private static final String KIND = "member";
    private static final String INVITATION = "invitation";

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;

    public Members(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a person may do in the workshop; empty for who is no member. A role that is gone allows nothing. */
    public Optional<Authority> authorityOf(OperationContext context, MemberId id) {
        return transactions.read(context, session -> authorityOf(session, id));
    }

    static Optional<Authority> authorityOf(StoreSession session, MemberId id) {
        return session.repository(MemberRepository.class)
                .find(id)
                .map(member -> new Authority(
                        Roles.permissions(session, member.role()).orElse(Permissions.NONE), member.isOwner()));
    }

    public Page<Member> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(MemberRepository.class).list(query));
    }

    public Optional<Member> find(OperationContext context, MemberId id) {
        return transactions.read(
                context, session -> session.repository(MemberRepository.class).find(id));
    }

    /** @throws NozzlyException {@code not_found} when there is no such member */
    public Member get(OperationContext context, String id) {
        return transactions.read(context, session -> find(session, id));
    }

    /**
     * Makes a person a member without being asked: the first owner, or a program that knows its people by itself.
     *
     * @throws NozzlyException {@code already_exists} when the person is one
     */
    public Member add(OperationContext context, MemberId id, String name, String email, String role) {
        return transactions.write(context, session -> join(context, session, id, name, email, role));
    }

    /**
     * Gives a member another role.
     *
     * @param authority of who acts
     * @param version that the member was read with; empty to take whatever is there
     * @throws NozzlyException {@code forbidden} when the old or new role is beyond who acts, {@code last_owner} when nobody would be left
     */
    public Member changeRole(
            OperationContext context, Authority authority, String id, Optional<Version> version, String role) {
        return transactions.write(context, session -> {
            Member before = find(session, id);
            Roles.given(session, role);
            requireReach(session, authority, before.role());
            requireReach(session, authority, role);
            if (before.isOwner() && !role.equals(before.role())) {
                requireAnotherOwner(session, before);
            }
            Member after = session.repository(MemberRepository.class)
                    .update(before.in(role).withVersion(version.orElse(before.version())));
            transactions.trail(context, session).changed(KIND, before.id(), before.name(), before, after);
            return after;
        });
    }

    /**
     * Takes a person out of the workshop, and with them the keys that they made and their open invitations.
     *
     * @param authority of who acts; who leaves by themselves needs none, see {@link #leave}
     * @throws NozzlyException {@code forbidden} when the member is beyond who acts, {@code last_owner} when nobody would be left
     */
    public Member remove(OperationContext context, Authority authority, String id, Optional<Version> version) {
        return transactions.write(context, session -> {
            Member member = find(session, id);
            requireReach(session, authority, member.role());
            return take(context, session, member, version);
        });
    }

    /**
     * Lets a person leave the workshop; their keys and open invitations end as with {@link #remove}.
     *
     * @throws NozzlyException {@code last_owner} when nobody would be left
     */
    public Member leave(OperationContext context, MemberId id) {
        return transactions.write(
                context, session -> take(context, session, find(session, id.toString()), Optional.empty()));
    }

    /** Writes a person's new name and address into the workshop; who is no member is passed over. */
    public void rename(OperationContext context, MemberId id, String name, String email) {
        transactions.write(context, session -> {
            session.repository(MemberRepository.class).find(id).ifPresent(before -> {
                Member after = session.repository(MemberRepository.class)
                        .update(before.called(name, EmailAddress.folded(email)));
                transactions.trail(context, session).changed(KIND, id, after.name(), before, after);
            });
            return id;
        });
    }

    /** A new identity, to be part of the link before {@link #invite} keeps the invitation. */
    public InvitationId newInvitationId() {
        return new InvitationId(ids.next());
    }

    /**
     * Asks somebody to join.
     *
     * @param authority of who acts
     * @throws NozzlyException {@code forbidden} when the role is beyond who acts
     */
    public Invitation invite(OperationContext context, Authority authority, InvitationDraft draft) {
        Instant now = now();
        return transactions.write(context, session -> {
            Roles.given(session, draft.role());
            requireReach(session, authority, draft.role());
            Invitation invitation = new Invitation(
                    draft.id(),
                    draft.email(),
                    draft.role(),
                    draft.secretHash(),
                    context.actor().name(),
                    Acting.of(session, context.actor()).member(),
                    now,
                    now.plus(draft.validity()));
            session.repository(InvitationRepository.class).insert(invitation);
            transactions.trail(context, session).created(INVITATION, invitation.id(), invitation.email(), invitation);
            return invitation;
        });
    }

    /** Invitations that are neither answered nor over, the latest first. */
    public List<Invitation> invitations(OperationContext context) {
        return transactions.read(
                context,
                session -> session.repository(InvitationRepository.class).all().stream()
                        .filter(this::isOpen)
                        .toList());
    }

    /** The invitation with this secret, while it is good: not over, its role is still there, and whoever asked may still give that role. */
    public Optional<Invitation> invitation(OperationContext context, InvitationId id, String secretHash) {
        return transactions.read(context, session -> good(session, id, secretHash));
    }

    /** @throws NozzlyException {@code not_found} when there is no such invitation */
    public void withdraw(OperationContext context, Authority authority, String id) {
        transactions.write(context, session -> {
            Invitation invitation = invitation(session, id);
            requireReach(session, authority, invitation.role());
            return withdraw(context, session, invitation);
        });
    }

    private Invitation withdraw(OperationContext context, StoreSession session, Invitation invitation) {
        if (session.repository(InvitationRepository.class).delete(invitation.id())) {
            transactions.trail(context, session).removed(INVITATION, invitation.id(), invitation.email(), invitation);
        }
        return invitation;
    }

    private static Invitation invitation(StoreSession session, String id) {
        try {
            return session.repository(InvitationRepository.class)
                    .find(new InvitationId(UUID.fromString(id)))
                    .orElseThrow(() -> NozzlyException.notFound(INVITATION, id));
        } catch (IllegalArgumentException noId) {
            throw NozzlyException.notFound(INVITATION, id);
        }
    }

    /**
     * Answers an invitation: the person becomes a member in its role. It is used up by that.
     *
     * @throws NozzlyException {@code not_found} when the invitation is not good any more, {@code already_exists} when the person is a member
     */
    public Member accept(
            OperationContext context, InvitationId id, String secretHash, MemberId person, String name, String email) {
        return transactions.write(context, session -> {
            Invitation invitation =
                    good(session, id, secretHash).orElseThrow(() -> NozzlyException.notFound(INVITATION, id));
            if (!session.repository(InvitationRepository.class).delete(id)) {
                throw NozzlyException.notFound(INVITATION, id);
            }
            AuditEntry.Subject used = new AuditEntry.Subject(INVITATION, id.toString(), invitation.email());
            transactions.trail(context, session).note("invitation.accepted", used, List.of());
            return join(context, session, person, name, email, invitation.role());
        });
    }

    private Member join(
            OperationContext context, StoreSession session, MemberId id, String name, String email, String role) {
        Roles.given(session, role);
        Member member = new Member(id, name, EmailAddress.folded(email), role, now(), Version.INITIAL);
        session.repository(MemberRepository.class).insert(member);
        transactions.trail(context, session).created(KIND, id, member.name(), member);
        return member;
    }

    private Member take(OperationContext context, StoreSession session, Member member, Optional<Version> version) {
        if (member.isOwner()) {
            requireAnotherOwner(session, member);
        }
        session.repository(MemberRepository.class).delete(member.id(), version.orElse(member.version()));
        transactions.trail(context, session).removed(KIND, member.id(), member.name(), member);
        session.repository(InvitationRepository.class)
                .by(member.id())
                .forEach(invitation -> withdraw(context, session, invitation));
        session.repository(ApiKeyRepository.class)
                .unrevokedOf(member.id())
                .forEach(key -> ApiKeys.end(transactions.trail(context, session), session, key, now()));
        return member;
    }

    private Optional<Invitation> good(StoreSession session, InvitationId id, String secretHash) {
        return session.repository(InvitationRepository.class)
                .find(id)
                .filter(invitation -> equal(invitation.secretHash(), secretHash))
                .filter(this::isOpen)
                .filter(invitation -> stands(session, invitation));
    }

    private boolean isOpen(Invitation invitation) {
        return now().isBefore(invitation.expiresAt());
    }

    /** Whoever asked could still do so today. */
    private static boolean stands(StoreSession session, Invitation invitation) {
        return Roles.permissions(session, invitation.role()).isPresent()
                && invitation
                        .inviter()
                        .map(inviter -> authorityOf(session, inviter).orElse(Authority.NONE))
                        .map(authority -> reaches(session, authority, invitation.role()))
                        .orElse(true);
    }

    private static boolean reaches(StoreSession session, Authority authority, String role) {
        try {
            requireReach(session, authority, role);
            return true;
        } catch (NozzlyException beyond) {
            return false;
        }
    }

    private static boolean equal(String first, String second) {
        return MessageDigest.isEqual(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }

    /** A role may be given and taken by who has all that it allows; that of an owner by owners. One that is gone allows nothing. */
    private static void requireReach(StoreSession session, Authority authority, String role) {
        Permissions permissions = Roles.permissions(session, role).orElse(Permissions.NONE);
        if (role.equals(StandardRole.OWNER.code())) {
            authority.requireOwner();
        }
        authority.requireAll(permissions, "role.beyond");
    }

    private static void requireAnotherOwner(StoreSession session, Member leaving) {
        boolean another = session.repository(MemberRepository.class).inRole(StandardRole.OWNER.code()).stream()
                .anyMatch(owner -> !owner.id().equals(leaving.id()));
        if (!another) {
            throw new NozzlyException(
                    AccessError.LAST_OWNER, Message.of(Members.class, "member.last_owner", leaving.name()));
        }
    }

    private static Member find(StoreSession session, String id) {
        try {
            return session.repository(MemberRepository.class)
                    .find(new MemberId(UUID.fromString(id)))
                    .orElseThrow(() -> NozzlyException.notFound(KIND, id));
        } catch (IllegalArgumentException noId) {
            throw NozzlyException.notFound(KIND, id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
