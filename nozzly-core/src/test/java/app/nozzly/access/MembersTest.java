package app.nozzly.access;

import static app.nozzly.access.AccessDesk.ADMIN;
import static app.nozzly.access.AccessDesk.ANY;
import static app.nozzly.access.AccessDesk.SALES;
import static app.nozzly.access.AccessDesk.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3: people of a workshop, and what they may hand on. */
class MembersTest {

    private final AccessDesk desk = new AccessDesk();
    private final Members members = desk.members;
    private final Member ada = desk.member(1, "Ada", "owner");

    @Test
    void aMemberMayDoWhatTheRoleAllows() {
        Member sam = desk.member(2, "Sam", "sales");
        assertEquals(Optional.of(SALES), members.authorityOf(desk.shop, sam.id()));
        assertEquals(Optional.of(Authority.FULL), members.authorityOf(desk.shop, ada.id()));
        assertEquals("sam@example.com", sam.email());
        assertEquals(sam, members.get(desk.shop, sam.id().toString()));
        assertEquals(
                List.of("Ada", "Sam"),
                members.list(desk.shop, ListQuery.FIRST_PAGE).items().stream()
                        .map(Member::name)
                        .toList());
    }

    @Test
    void whoIsNoMemberMayDoNothing() {
        assertEquals(Optional.empty(), members.authorityOf(desk.shop, id(9)));
        assertEquals(Optional.empty(), members.authorityOf(desk.elsewhere, ada.id()));
        for (String absent : List.of(id(9).toString(), "", "nobody")) {
            Refused.with(CommonError.NOT_FOUND, () -> members.get(desk.shop, absent));
        }
        Refused.with(
                CommonError.NOT_FOUND,
                () -> members.get(desk.elsewhere, ada.id().toString()));
    }

    @Test
    void nobodyIsAMemberTwiceNorInARoleThatIsNotThere() {
        Refused.with(CommonError.ALREADY_EXISTS, () -> desk.member(1, "Ada", "viewer"));
        NozzlyException refusal = Refused.with(CommonError.VALIDATION_FAILED, () -> desk.member(2, "Ben", "pirate"));
        assertEquals("role", refusal.fieldErrors().get(0).field());
    }

    @Test
    void aRoleIsGivenAndTaken() {
        Member ben = desk.member(2, "Ben", "viewer");
        Member sales = members.changeRole(desk.shop, ADMIN, ben.id().toString(), Optional.of(ben.version()), "sales");
        assertEquals("sales", sales.role());
        assertEquals(ben.version().next(), sales.version());
        assertEquals(
                "cashier",
                members.changeRole(desk.shop, ADMIN, ben.id().toString(), ANY, "cashier")
                        .role());
        Refused.with(
                CommonError.VERSION_CONFLICT,
                () -> members.changeRole(
                        desk.shop, ADMIN, ben.id().toString(), Optional.of(Version.INITIAL), "viewer"));
        Refused.with(
                CommonError.VALIDATION_FAILED,
                () -> members.changeRole(desk.shop, Authority.FULL, ben.id().toString(), ANY, "pirate"));
        assertEquals("cashier", desk.role(ben));
    }

    @Test
    void S3_nobodyHandsOnWhatTheyLack() {
        Member ben = desk.member(2, "Ben", "viewer");
        Member eve = desk.member(3, "Eve", "inventory_manager");
        NozzlyException refusal = Refused.with(
                AccessError.FORBIDDEN,
                () -> members.changeRole(desk.shop, SALES, ben.id().toString(), ANY, "inventory_manager"));
        assertEquals(
                Map.of(
                        "permissions",
                        StandardRole.INVENTORY_MANAGER
                                .permissions()
                                .without(SALES.permissions())
                                .codes()),
                refusal.details());
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.changeRole(desk.shop, SALES, eve.id().toString(), ANY, "viewer"));
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.remove(desk.shop, SALES, eve.id().toString(), ANY));
        Refused.with(AccessError.FORBIDDEN, () -> desk.invite(SALES, "admin"));
        Refused.with(AccessError.FORBIDDEN, () -> desk.invite(Authority.NONE, "cashier"));
        assertEquals("viewer", desk.role(ben));
        assertEquals(
                "sales",
                members.changeRole(desk.shop, SALES, ben.id().toString(), ANY, "sales")
                        .role());
    }

    @Test
    void S3_anAdminDoesNotTouchOwners() {
        Member ben = desk.member(2, "Ben", "viewer");
        desk.member(3, "Oda", "owner");
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.changeRole(desk.shop, ADMIN, ada.id().toString(), ANY, "viewer"));
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.changeRole(desk.shop, ADMIN, ben.id().toString(), ANY, "owner"));
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.remove(desk.shop, ADMIN, ada.id().toString(), ANY));
        Refused.with(AccessError.FORBIDDEN, () -> desk.invite(ADMIN, "owner"));
        Invitation owner = desk.invite(Authority.FULL, "owner");
        Refused.with(
                AccessError.FORBIDDEN,
                () -> members.withdraw(desk.shop, ADMIN, owner.id().toString()));
        assertEquals(
                "admin",
                members.changeRole(desk.shop, ADMIN, ben.id().toString(), ANY, "admin")
                        .role());
    }

    @Test
    void aWorkshopKeepsAnOwner() {
        String id = ada.id().toString();
        Refused.with(AccessError.LAST_OWNER, () -> members.changeRole(desk.shop, Authority.FULL, id, ANY, "viewer"));
        Refused.with(AccessError.LAST_OWNER, () -> members.remove(desk.shop, Authority.FULL, id, ANY));
        NozzlyException refusal = Refused.with(AccessError.LAST_OWNER, () -> members.leave(desk.shop, ada.id()));
        assertEquals("Ada is the last owner; make somebody else an owner first", refusal.getMessage());
        assertEquals(
                "owner",
                members.changeRole(desk.shop, Authority.FULL, id, ANY, "owner").role());
    }

    @Test
    void ofTwoOwnersOneMayGo() {
        Member oda = desk.member(2, "Oda", "owner");
        assertEquals(
                "admin",
                members.changeRole(desk.shop, Authority.FULL, ada.id().toString(), ANY, "admin")
                        .role());
        Refused.with(AccessError.LAST_OWNER, () -> members.leave(desk.shop, oda.id()));
        members.changeRole(desk.shop, Authority.FULL, ada.id().toString(), ANY, "owner");
        assertEquals(oda, members.leave(desk.shop, oda.id()));
        assertEquals(Optional.empty(), members.authorityOf(desk.shop, oda.id()));
    }

    @Test
    void aPersonIsRemovedOnce() {
        Member ben = desk.member(2, "Ben", "viewer");
        Refused.with(
                CommonError.VERSION_CONFLICT,
                () -> members.remove(desk.shop, ADMIN, ben.id().toString(), Optional.of(new Version(5))));
        members.remove(desk.shop, ADMIN, ben.id().toString(), Optional.of(ben.version()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> members.remove(desk.shop, ADMIN, ben.id().toString(), ANY));
        Refused.with(CommonError.NOT_FOUND, () -> members.leave(desk.shop, ben.id()));
    }

    @Test
    void aNewNameIsWrittenWhereThePersonBelongs() {
        members.rename(desk.shop, ada.id(), "Ada L", "Ada.L@Example.com");
        assertEquals("Ada L", members.get(desk.shop, ada.id().toString()).name());
        assertEquals(
                "ada.l@example.com", members.get(desk.shop, ada.id().toString()).email());
        members.rename(desk.elsewhere, ada.id(), "Ada L", "ada.l@example.com");
        assertEquals(0, members.list(desk.elsewhere, ListQuery.FIRST_PAGE).total());
    }

    @Test
    void anInvitationIsUsedOnce() {
        Invitation invitation = desk.invite(Authority.FULL, "sales");
        assertEquals("Ada", invitation.invitedBy());
        assertEquals(invitation.createdAt().plus(Duration.ofDays(7)), invitation.expiresAt());
        assertEquals(List.of(invitation), members.invitations(desk.shop));
        assertEquals(Optional.of(invitation), members.invitation(desk.shop, invitation.id(), "digest"));
        Member cleo = accept(invitation, "digest", 3);
        assertEquals("sales", cleo.role());
        assertEquals(List.of(), members.invitations(desk.shop));
        Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, "digest", 4));
        assertTrue(desk.actions().containsAll(List.of("invitation.created", "invitation.accepted", "member.created")));
    }

    @Test
    void S1_anInvitationNeedsItsSecretAndItsWorkshop() {
        Invitation invitation = desk.invite(Authority.FULL, "sales");
        for (String wrong : List.of("", "Digest", "digest ", "digesu")) {
            assertEquals(Optional.empty(), members.invitation(desk.shop, invitation.id(), wrong));
            Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, wrong, 3));
        }
        assertEquals(Optional.empty(), members.invitation(desk.elsewhere, invitation.id(), "digest"));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> members.accept(desk.elsewhere, invitation.id(), "digest", id(3), "Cleo", "c@example.com"));
        assertEquals(List.of(invitation), members.invitations(desk.shop));
    }

    @Test
    void anInvitationExpires() {
        Invitation invitation = desk.invite(Authority.FULL, "sales");
        desk.clock.pass(Duration.ofDays(7).minusNanos(1_000));
        assertTrue(members.invitation(desk.shop, invitation.id(), "digest").isPresent());
        desk.clock.pass(Duration.ofNanos(1_000));
        assertEquals(Optional.empty(), members.invitation(desk.shop, invitation.id(), "digest"));
        Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, "digest", 3));
    }

    @Test
    void anInvitationIsWithdrawn() {
        Invitation invitation = desk.invite(Authority.FULL, "sales");
        String id = invitation.id().toString();
        Refused.with(CommonError.NOT_FOUND, () -> members.withdraw(desk.elsewhere, Authority.FULL, id));
        members.withdraw(desk.shop, SALES, id);
        Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, "digest", 3));
        Refused.with(CommonError.NOT_FOUND, () -> members.withdraw(desk.shop, Authority.FULL, id));
    }

    @Test
    void whoIsAMemberDoesNotJoinAgainAndTheInvitationStays() {
        Invitation invitation = desk.invite(Authority.FULL, "sales");
        Refused.with(CommonError.ALREADY_EXISTS, () -> accept(invitation, "digest", 1));
        assertEquals(List.of(invitation), members.invitations(desk.shop));
        assertEquals("owner", desk.role(ada));
    }

    @Test
    void aRoleThatAnOpenInvitationGivesStays() {
        desk.roles.create(desk.shop, Authority.FULL, "packer", "Packer", Permissions.viewOf(Resource.PRODUCTS));
        Invitation invitation = desk.invite(Authority.FULL, "packer");
        NozzlyException refusal = Refused.with(
                AccessError.ROLE_IN_USE, () -> desk.roles.delete(desk.shop, Authority.FULL, "packer", ANY));
        assertEquals("1 open invitations give the role Packer; withdraw them first", refusal.getMessage());
        desk.clock.pass(Duration.ofDays(7));
        assertEquals(List.of(), members.invitations(desk.shop));
        desk.roles.delete(desk.shop, Authority.FULL, "packer", ANY);
        Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, "digest", 3));
    }

    @Test
    void S3_whoIsRemovedLeavesNoOpenDoor() {
        Member ben = desk.member(2, "Ben", "admin");
        Invitation his = desk.invite(desk.as(ben), ADMIN, "admin");
        Invitation hers = desk.invite(Authority.FULL, "sales");
        ApiKey key = desk.key(desk.as(ben), ADMIN, Permissions.viewOf(Resource.PRODUCTS), Optional.empty());
        assertEquals(Map.of(ben.id(), 1), desk.keys.goodByMaker(desk.shop));
        members.remove(desk.shop, Authority.FULL, ben.id().toString(), ANY);
        assertEquals(List.of(hers), members.invitations(desk.shop));
        Refused.with(CommonError.NOT_FOUND, () -> accept(his, "digest", 3));
        assertTrue(desk.keys.get(desk.shop, key.id().toString()).revokedAt().isPresent());
        assertEquals(Map.of(), desk.keys.goodByMaker(desk.shop));
        assertTrue(desk.actions().containsAll(List.of("invitation.removed", "api_key.changed")));
        desk.member(2, "Ben", "viewer");
        assertTrue(desk.keys.get(desk.shop, key.id().toString()).revokedAt().isPresent(), "coming back opens nothing");
    }

    @Test
    void S3_anInvitationGivesNoMoreThanItsInviterStillMay() {
        Member ben = desk.member(2, "Ben", "admin");
        Invitation admin = desk.invite(desk.as(ben), ADMIN, "admin");
        Invitation viewer = desk.invite(desk.as(ben), ADMIN, "viewer");
        members.changeRole(desk.shop, Authority.FULL, ben.id().toString(), ANY, "viewer");
        assertEquals(Optional.empty(), members.invitation(desk.shop, admin.id(), "digest"));
        Refused.with(CommonError.NOT_FOUND, () -> accept(admin, "digest", 3));
        assertEquals("viewer", accept(viewer, "digest", 3).role());
        Member oda = desk.member(4, "Oda", "owner");
        Invitation owner = desk.invite(desk.as(oda), Authority.FULL, "owner");
        members.changeRole(desk.shop, Authority.FULL, oda.id().toString(), ANY, "admin");
        Refused.with(CommonError.NOT_FOUND, () -> accept(owner, "digest", 5));
    }

    @Test
    void S3_anInvitationOfAKeyIsItsMakers() {
        Member ben = desk.member(2, "Ben", "admin");
        ApiKey key = desk.key(desk.as(ben), ADMIN, ADMIN.permissions(), Optional.empty());
        Invitation invitation = desk.invite(desk.as(key), ADMIN, "sales");
        assertEquals(Optional.of(ben.id()), invitation.inviter());
        members.leave(desk.shop, ben.id());
        Refused.with(CommonError.NOT_FOUND, () -> accept(invitation, "digest", 3));
    }

    private Member accept(Invitation invitation, String secretHash, int person) {
        return members.accept(desk.shop, invitation.id(), secretHash, id(person), "Cleo", "cleo@example.com");
    }
}
