package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.nozzly.access.Member;
import app.nozzly.access.MemberId;
import app.nozzly.access.MemberRepository;
import app.nozzly.access.StandardRole;
import app.nozzly.problem.CommonError;
import app.nozzly.store.ListFields;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link MemberRepository} does. */
public abstract class MemberRepositorySuite extends ListedSuite<Member> {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;
    private static final String OWNER = StandardRole.OWNER.code();

    private final PeopleSamples people = new PeopleSamples(samples);

    @Override
    protected Member fresh(StoreSession session) {
        return people.member();
    }

    @Override
    protected List<Member> extremes(StoreSession session) {
        return List.of(
                member("x", "a@b", "ab"),
                member("码".repeat(100), "ü".repeat(64) + "@" + "ü".repeat(189), "a".repeat(40)),
                member(Samples.AWKWARD, Samples.AWKWARD, OWNER));
    }

    @Override
    protected Member changed(StoreSession session, Member stored) {
        Member other = people.member();
        return new Member(
                stored.id(),
                other.name() + Samples.AWKWARD,
                other.email(),
                other.role(),
                other.joinedAt(),
                stored.version());
    }

    @Override
    protected Member saying(StoreSession session, String words) {
        String[] parts = words.split(" ", 2);
        String email = parts.length == 1 ? people.email() : parts[1] + "@" + samples.word();
        return member(parts[0] + " " + samples.word(), email, people.member().role());
    }

    @Override
    protected void insert(StoreSession session, Member member) {
        repository(session).insert(member);
    }

    @Override
    protected Member update(StoreSession session, Member member) {
        return repository(session).update(member);
    }

    @Override
    protected Optional<Member> find(StoreSession session, Member member) {
        return repository(session).find(member.id());
    }

    @Override
    protected Version version(Member member) {
        return member.version();
    }

    @Override
    protected Member withVersion(Member member, Version version) {
        return member.withVersion(version);
    }

    @Override
    protected Page<Member> list(StoreSession session, ListQuery query) {
        return repository(session).list(query);
    }

    @Override
    protected ListFields fields() {
        return MemberRepository.FIELDS;
    }

    @Override
    protected String id(Member member) {
        return member.id().toString();
    }

    @Override
    protected Map<String, Function<Member, Optional<Comparable<?>>>> sortValues() {
        return Map.of(
                "name", member -> Optional.of(member.name()),
                "email", member -> Optional.of(member.email()),
                "role", member -> Optional.of(member.role()),
                "joined_at", member -> Optional.of(member.joinedAt()));
    }

    @Override
    protected Map<String, Function<Member, Optional<String>>> filterValues() {
        return Map.of("role", member -> Optional.of(member.role()));
    }

    @Test
    void aPersonIsAMemberOnceInATenant() {
        TestTenant tenant = tenant();
        Member member = stored(tenant);
        assertRefused(CommonError.ALREADY_EXISTS, () -> tenant.change(session -> insert(session, member.in("viewer"))));
        tenant().change(session -> insert(session, member));
        assertEquals(Optional.of(member), tenant.read(session -> find(session, member)));
    }

    @Test
    void allOfARoleComeOrderedById() {
        TestTenant tenant = tenant();
        List<Member> owners = Stream.generate(() -> people.member().in(OWNER))
                .limit(6)
                .sorted(Comparator.comparing(member -> member.id().toString()))
                .toList();
        owners.forEach(owner -> tenant.change(session -> insert(session, owner)));
        tenant.change(session -> insert(session, people.member().in("viewer")));
        assertEquals(owners, tenant.read(session -> repository(session).inRole(OWNER)));
        assertEquals(owners, tenant.write(session -> repository(session).inRole(OWNER)));
        assertEquals(List.of(), tenant.read(session -> repository(session).inRole("owne")));
        assertEquals(List.of(), tenant().read(session -> repository(session).inRole(OWNER)));
    }

    /** Each sees two and would leave one: only the lock lets the second see what the first has left. */
    @Test
    void twoOwnersCannotMakeEachOtherLess() {
        assume(Capability.CONCURRENT_WRITERS);
        for (int round = 0; round < ROUNDS; round++) {
            TestTenant tenant = tenant();
            List<Member> owners =
                    List.of(people.member().in(OWNER), people.member().in(OWNER));
            owners.forEach(owner -> tenant.change(session -> insert(session, owner)));
            List<Race.Outcome<Boolean>> outcomes =
                    Race.run(owners.size(), thread -> tenant.write(session -> leave(session, owners.get(thread))));
            assertEquals(
                    1,
                    outcomes.stream()
                            .filter(outcome -> outcome.value().orElseThrow())
                            .count());
            assertEquals(
                    1, tenant.read(session -> repository(session).inRole(OWNER)).size());
        }
    }

    private boolean leave(StoreSession session, Member owner) {
        boolean another = repository(session).inRole(OWNER).stream()
                .anyMatch(other -> !other.id().equals(owner.id()));
        if (another) {
            update(session, owner.in("viewer"));
        }
        return another;
    }

    @Test
    void whatIsDeletedIsGoneAndAStaleDeletionIsRefused() {
        TestTenant tenant = tenant();
        Member first = stored(tenant);
        Member current = tenant.write(session -> update(session, changed(session, first)));
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
        Member thing = stored(tenant);
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

    private static void delete(StoreSession session, Member member) {
        repository(session).delete(member.id(), member.version());
    }

    private Member member(String name, String email, String role) {
        return new Member(new MemberId(samples.uuid()), name, email, role, samples.instant(), Version.INITIAL);
    }

    private static MemberRepository repository(StoreSession session) {
        return session.repository(MemberRepository.class);
    }
}
