package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.access.Permissions;
import app.nozzly.access.Role;
import app.nozzly.access.RoleRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RoleRepository} does. */
public abstract class RoleRepositorySuite extends VersionedSuite<Role> {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);

    @Override
    protected Role fresh(StoreSession session) {
        return people.role();
    }

    @Override
    protected List<Role> extremes(StoreSession session) {
        return List.of(
                new Role("ab", "x", Permissions.NONE, Version.INITIAL),
                new Role("a_" + "9".repeat(38), "码".repeat(100), Permissions.EVERYTHING, Version.INITIAL),
                new Role("quoted", Samples.AWKWARD, people.permissions(), Version.INITIAL));
    }

    @Override
    protected Role changed(StoreSession session, Role stored) {
        return stored.with(samples.word() + Samples.AWKWARD, people.permissions());
    }

    @Override
    protected void insert(StoreSession session, Role role) {
        repository(session).insert(role);
    }

    @Override
    protected Role update(StoreSession session, Role role) {
        return repository(session).update(role);
    }

    @Override
    protected Optional<Role> find(StoreSession session, Role role) {
        return repository(session).find(role.code());
    }

    @Override
    protected Version version(Role role) {
        return role.version();
    }

    @Override
    protected Role withVersion(Role role, Version version) {
        return role.withVersion(version);
    }

    @Test
    void aCodeIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        Role role = stored(tenant);
        Role same = new Role(role.code(), "other", Permissions.NONE, Version.INITIAL);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, same)));
        tenant().change(session -> insert(session, same));
        assertEquals(Optional.of(role), tenant.read(session -> find(session, role)));
    }

    @Test
    void allComeOrderedByCode() {
        TestTenant tenant = tenant();
        List<Role> roles = Stream.of("za", "a_b", "a0b", "aab", "a_", "a9")
                .map(code -> new Role(code, "name", Permissions.NONE, Version.INITIAL))
                .toList();
        roles.forEach(role -> tenant.change(session -> insert(session, role)));
        assertEquals(
                roles.stream().sorted(Comparator.comparing(Role::code)).toList(),
                tenant.read(session -> repository(session).all()));
        assertEquals(List.of(), tenant().read(session -> repository(session).all()));
    }

    @Test
    void whatIsDeletedIsGoneAndAStaleDeletionIsRefused() {
        TestTenant tenant = tenant();
        Role first = stored(tenant);
        Role current = tenant.write(session -> update(session, changed(session, first)));
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant.change(session -> delete(session, first)));
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant().change(session -> delete(session, current)));
        assertEquals(Optional.of(current), tenant.read(session -> find(session, first)));
        rollBack(tenant, session -> delete(session, current));
        assertEquals(Optional.of(current), tenant.read(session -> find(session, first)));
        tenant.change(session -> delete(session, current));
        assertEquals(Optional.empty(), tenant.read(session -> find(session, first)));
        assertRefused(CommonError.VERSION_CONFLICT, () -> tenant.change(session -> delete(session, current)));
        tenant.change(session -> insert(session, first));
    }

    @Test
    void ofSeveralWhoDeleteOneVersionOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Role thing = stored(tenant);
        List<Integer> winners = Refusals.winners(
                CommonError.VERSION_CONFLICT,
                Race.run(
                        THREADS,
                        thread -> tenant.write(session -> {
                            delete(session, thing);
                            return thread;
                        })));
        assertEquals(1, winners.size());
    }

    private static void delete(StoreSession session, Role role) {
        repository(session).delete(role.code(), role.version());
    }

    private static RoleRepository repository(StoreSession session) {
        return session.repository(RoleRepository.class);
    }
}
