package app.nozzly.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Refused;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Permission VIEW_SPOOLS = new Permission(Resource.SPOOLS, Action.VIEW);

    @Provide
    Arbitrary<Permissions> sets() {
        return Arbitraries.of(Permission.all()).set().map(Permissions::of);
    }

    @Test
    void codesAreStableAndUnique() {
        List<String> codes = Permission.all().stream().map(Permission::code).toList();
        assertEquals(codes.size(), new HashSet<>(codes).size());
        codes.forEach(code -> assertTrue(code.matches("[a-z]+(_[a-z]+)*\\.(view|create|change|delete)"), code));
        assertEquals("workshop.view", codes.get(0));
        assertTrue(codes.contains("api_keys.delete") && codes.contains("print_files.create"));
        assertFalse(codes.contains("audit.change"), "the trail cannot be changed by anybody");
        assertEquals("spools.view", VIEW_SPOOLS.toString());
    }

    @Test
    void everyResourceCanBeLookedAtFirst() {
        Arrays.stream(Resource.values())
                .forEach(
                        resource -> assertEquals(Action.VIEW, resource.actions().get(0), resource.code()));
    }

    @Test
    void aCodeIsFoundAgain() {
        Permission.all().forEach(permission -> {
            assertEquals(Optional.of(permission), Permission.find(permission.code()));
            assertEquals(permission, Permission.of(permission.code()));
        });
        for (String unknown : List.of("", "spools", "spools.", "spools.fly", "SPOOLS.VIEW", "spools.view ", "*")) {
            assertEquals(Optional.empty(), Permission.find(unknown));
            NozzlyException refusal = Refused.with(CommonError.VALIDATION_FAILED, () -> Permission.of(unknown));
            assertEquals("permissions", refusal.fieldErrors().get(0).field());
        }
    }

    @Test
    void whatDoesNotExistCannotBePermitted() {
        assertThrows(IllegalArgumentException.class, () -> new Permission(Resource.AUDIT, Action.DELETE));
        assertThrows(NullPointerException.class, () -> new Permission(null, Action.VIEW));
        assertThrows(NullPointerException.class, () -> new Permission(Resource.AUDIT, null));
    }

    @Test
    void aMissingPermissionIsRefusedByItsName() {
        Permissions none = Permissions.NONE;
        NozzlyException refusal = Refused.with(AccessError.FORBIDDEN, () -> none.require(VIEW_SPOOLS));
        assertEquals(Map.of("permission", "spools.view"), refusal.details());
        assertEquals(
                "this needs the permission spools.view; ask an owner or admin of the workshop for it",
                refusal.getMessage());
        Permissions.viewOf(Resource.SPOOLS).require(VIEW_SPOOLS);
    }

    @Test
    void codesOfAnotherReleaseAreLeftOut() {
        Permissions kept = Permissions.ofCodes(List.of("spools.view", "robots.create", "audit.view"));
        assertEquals(List.of("audit.view", "spools.view"), kept.codes());
        assertEquals("audit.view spools.view", kept.toString());
    }

    @Test
    void nobodyChangesASet() {
        TreeSet<Permission> source = new TreeSet<>(Set.of(VIEW_SPOOLS));
        Permissions set = new Permissions(source);
        source.clear();
        assertTrue(set.allow(VIEW_SPOOLS));
        assertThrows(UnsupportedOperationException.class, () -> set.all().clear());
    }

    @Property
    void setsAreSets(@ForAll("sets") Permissions one, @ForAll("sets") Permissions other) {
        for (Permission permission : Permission.all()) {
            boolean first = one.allow(permission);
            boolean second = other.allow(permission);
            assertEquals(first && second, one.and(other).allow(permission));
            assertEquals(first || second, one.or(other).allow(permission));
            assertEquals(first && !second, one.without(other).allow(permission));
        }
        assertEquals(one.allowAll(other), other.without(one).all().isEmpty());
        assertEquals(one, Permissions.ofCodes(one.codes()));
        assertTrue(Permissions.EVERYTHING.allowAll(one));
        assertTrue(one.allowAll(Permissions.NONE));
    }

    /** Nobody hands on what they have not, and everything that they have may be handed on. */
    @Property
    void authorityHandsOnExactlyWhatItHas(@ForAll("sets") Permissions own, @ForAll("sets") Permissions wanted) {
        Authority authority = new Authority(own, false);
        if (own.allowAll(wanted)) {
            authority.requireAll(wanted, "role.beyond");
        } else {
            NozzlyException refusal =
                    Refused.with(AccessError.FORBIDDEN, () -> authority.requireAll(wanted, "role.beyond"));
            assertEquals(Map.of("permissions", wanted.without(own).codes()), refusal.details());
        }
    }

    @Test
    void onlyOwnersAreOwners() {
        Authority.FULL.requireOwner();
        Refused.with(AccessError.FORBIDDEN, () -> new Authority(Permissions.EVERYTHING, false).requireOwner());
        Refused.with(AccessError.FORBIDDEN, Authority.NONE::requireOwner);
        assertTrue(Authority.NONE.permissions().all().isEmpty());
    }
}
