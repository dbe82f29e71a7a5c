package app.nozzly.access;

import static app.nozzly.access.AccessDesk.ANY;
import static app.nozzly.access.AccessDesk.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.Refused;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final Permissions VIEW = Permissions.viewOf(Resource.PRODUCTS);
    private static final Permissions BEYOND = Permissions.viewOf(Resource.AUDIT);

    private final AccessDesk desk = new AccessDesk();
    private final Roles roles = desk.roles;
    private final Role packer = roles.create(desk.shop, Authority.FULL, "packer", "Packer", VIEW);

    @Test
    void aRoleAllowsItsHoldersWhatItSaysAtOnce() {
        Member ben = desk.member(1, "Ben", "packer");
        assertEquals(Optional.of(new Authority(VIEW, false)), desk.members.authorityOf(desk.shop, ben.id()));
        roles.change(desk.shop, Authority.FULL, "packer", ANY, "Packers", BEYOND);
        assertEquals(Optional.of(new Authority(BEYOND, false)), desk.members.authorityOf(desk.shop, ben.id()));
    }

    @Test
    void rolesAreListedAndFoundInTheirWorkshop() {
        Role admirer = roles.create(desk.shop, Authority.FULL, "admirer", "Admirer", Permissions.NONE);
        assertEquals(List.of(admirer, packer), roles.own(desk.shop));
        assertEquals(packer, roles.get(desk.shop, "packer"));
        assertEquals(List.of(), roles.own(desk.elsewhere));
        Refused.with(CommonError.NOT_FOUND, () -> roles.get(desk.elsewhere, "packer"));
        Refused.with(CommonError.NOT_FOUND, () -> roles.get(desk.shop, "owner"));
        Refused.with(CommonError.ALREADY_EXISTS, () -> roles.create(desk.shop, Authority.FULL, "packer", "Two", VIEW));
    }

    @Test
    void anOldVersionIsRefused() {
        Role changed = roles.change(desk.shop, SALES, "packer", Optional.of(packer.version()), "Packers", VIEW);
        assertEquals(packer.version().next(), changed.version());
        Refused.with(
                CommonError.VERSION_CONFLICT,
                () -> roles.change(desk.shop, SALES, "packer", Optional.of(Version.INITIAL), "Old", VIEW));
        Refused.with(
                CommonError.VERSION_CONFLICT,
                () -> roles.delete(desk.shop, SALES, "packer", Optional.of(Version.INITIAL)));
        assertEquals("Packers", roles.get(desk.shop, "packer").name());
    }

    @Test
    void S3_nobodyMakesChangesOrRemovesARoleBeyondTheirs() {
        Refused.with(AccessError.FORBIDDEN, () -> roles.create(desk.shop, SALES, "spy", "Spy", BEYOND));
        NozzlyException refusal = Refused.with(
                AccessError.FORBIDDEN, () -> roles.change(desk.shop, SALES, "packer", ANY, "Packer", BEYOND));
        assertEquals(
                "the role has permissions that you do not have: audit.view; ask somebody who has them",
                refusal.getMessage());
        roles.create(desk.shop, Authority.FULL, "auditor", "Auditor", BEYOND);
        Refused.with(AccessError.FORBIDDEN, () -> roles.change(desk.shop, SALES, "auditor", ANY, "None", VIEW));
        Refused.with(AccessError.FORBIDDEN, () -> roles.delete(desk.shop, SALES, "auditor", ANY));
        assertEquals(BEYOND, roles.get(desk.shop, "auditor").permissions());
        assertEquals(VIEW, roles.get(desk.shop, "packer").permissions());
    }

    @Test
    void aRoleInUseStays() {
        Member ben = desk.member(1, "Ben", "packer");
        NozzlyException refusal =
                Refused.with(AccessError.ROLE_IN_USE, () -> roles.delete(desk.shop, Authority.FULL, "packer", ANY));
        assertEquals("the role Packer is still held by 1 members; give them another role first", refusal.getMessage());
        desk.members.changeRole(desk.shop, Authority.FULL, ben.id().toString(), ANY, "viewer");
        roles.delete(desk.shop, Authority.FULL, "packer", Optional.of(packer.version()));
        Refused.with(CommonError.NOT_FOUND, () -> roles.get(desk.shop, "packer"));
        Refused.with(CommonError.NOT_FOUND, () -> roles.delete(desk.shop, Authority.FULL, "packer", ANY));
        Refused.with(CommonError.NOT_FOUND, () -> roles.change(desk.shop, Authority.FULL, "packer", ANY, "New", VIEW));
    }

    @Test
    void aStandardRoleIsNotTouched() {
        for (StandardRole standard : StandardRole.values()) {
            Refused.with(
                    CommonError.VALIDATION_FAILED,
                    () -> roles.create(desk.shop, Authority.FULL, standard.code(), "Mine", VIEW));
            Refused.with(
                    CommonError.NOT_FOUND,
                    () -> roles.change(desk.shop, Authority.FULL, standard.code(), ANY, "Mine", VIEW));
            Refused.with(CommonError.NOT_FOUND, () -> roles.delete(desk.shop, Authority.FULL, standard.code(), ANY));
        }
    }
}
