package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.access.Invitation;
import app.nozzly.access.InvitationId;
import app.nozzly.access.InvitationRepository;
import app.nozzly.access.MemberId;
import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link InvitationRepository} does. */
public abstract class InvitationRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    private final PeopleSamples people = new PeopleSamples(samples);

    @Test
    void whatIsInsertedIsReadBackEqual() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        Instant last = Instant.parse("2099-12-31T23:59:59.999999Z");
        String longest = "ü".repeat(64) + "@" + "Ü".repeat(189);
        InvitationId id = new InvitationId(samples.uuid());
        for (Invitation invitation : List.of(
                people.invitation(),
                new Invitation(
                        id,
                        longest,
                        "r".repeat(40),
                        "f".repeat(200),
                        "码".repeat(200),
                        Optional.of(people.memberId()),
                        last,
                        last),
                by(Samples.AWKWARD, START))) {
            inserted(tenant, invitation);
            assertEquals(Optional.of(invitation), find(tenant, invitation));
            assertEquals(Optional.empty(), find(stranger, invitation));
        }
    }

    @Test
    void anIdIsTakenOnceInATenant() {
        TestTenant tenant = tenant();
        Invitation invitation = inserted(tenant, people.invitation());
        assertRefused(CommonError.ALREADY_EXISTS, () -> inserted(tenant, invitation));
        inserted(tenant(), invitation);
    }

    @Test
    void allComeTheLatestFirst() {
        TestTenant tenant = tenant();
        List<Invitation> sorted = IntStream.range(0, 9)
                .mapToObj(place -> inserted(tenant, by("x", START.plusSeconds(place / 3))))
                .sorted(Comparator.comparing(Invitation::createdAt)
                        .reversed()
                        .thenComparing(invitation -> invitation.id().toString()))
                .toList();
        assertEquals(sorted, tenant.read(session -> repository(session).all()));
        assertEquals(List.of(), tenant().read(session -> repository(session).all()));
    }

    @Test
    void thoseOfAnInviterAndThoseOfARoleAreFound() {
        TestTenant tenant = tenant();
        MemberId inviter = people.memberId();
        Invitation first = inserted(tenant, of(inviter, "packer", START));
        Invitation second = inserted(tenant, of(inviter, "viewer", START));
        Invitation third = inserted(tenant, of(people.memberId(), "packer", START));
        assertEquals(
                sorted(first, second),
                ids(tenant.read(session -> repository(session).by(inviter))));
        assertEquals(
                sorted(first, third),
                ids(tenant.read(session -> repository(session).inRole("packer"))));
        assertEquals(List.of(), tenant().read(session -> repository(session).by(inviter)));
        assertEquals(List.of(), tenant().read(session -> repository(session).inRole("packer")));
    }

    @Test
    void whatEndedIsSweptOut() {
        TestTenant tenant = tenant();
        TestTenant stranger = tenant();
        Invitation before = inserted(tenant, by("x", START.minusSeconds(1)));
        Invitation at = inserted(tenant, by("x", START));
        Invitation elsewhere = inserted(stranger, by("x", START.minusSeconds(1)));
        assertEquals(1, (int) tenant.write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(0, (int) tenant.write(session -> repository(session).deleteExpiredBefore(START)));
        assertEquals(Optional.empty(), find(tenant, before));
        assertEquals(Optional.of(at), find(tenant, at));
        assertEquals(Optional.of(elsewhere), find(stranger, elsewhere));
    }

    @Test
    void whatIsRolledBackDidNotHappen() {
        TestTenant tenant = tenant();
        Invitation kept = inserted(tenant, people.invitation());
        Invitation invitation = people.invitation();
        VersionedSuite.rollBack(tenant, session -> repository(session).insert(invitation));
        assertEquals(Optional.empty(), find(tenant, invitation));
        VersionedSuite.rollBack(tenant, session -> repository(session).delete(kept.id()));
        assertEquals(Optional.of(kept), find(tenant, kept));
    }

    @Test
    void whatIsDeletedIsGone() {
        TestTenant tenant = tenant();
        Invitation invitation = inserted(tenant, people.invitation());
        Invitation other = inserted(tenant, people.invitation());
        assertFalse(delete(tenant(), invitation));
        assertTrue(delete(tenant, invitation));
        assertFalse(delete(tenant, invitation));
        assertEquals(Optional.empty(), find(tenant, invitation));
        assertEquals(Optional.of(other), find(tenant, other));
    }

    @Test
    void ofSeveralWhoDeleteOneOneIsTold() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        Invitation invitation = inserted(tenant, people.invitation());
        List<Race.Outcome<Boolean>> outcomes = Race.run(THREADS, thread -> delete(tenant, invitation));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(outcome -> outcome.value().orElseThrow())
                        .count());
    }

    private Invitation by(String name, Instant when) {
        return new Invitation(
                new InvitationId(samples.uuid()),
                people.email(),
                "viewer",
                samples.word(),
                name,
                Optional.empty(),
                when,
                when);
    }

    private Invitation of(MemberId inviter, String role, Instant when) {
        return new Invitation(
                new InvitationId(samples.uuid()),
                people.email(),
                role,
                samples.word(),
                "x",
                Optional.of(inviter),
                when,
                when);
    }

    private static List<String> sorted(Invitation... invitations) {
        return Stream.of(invitations)
                .map(invitation -> invitation.id().toString())
                .sorted()
                .toList();
    }

    private static List<String> ids(List<Invitation> ordered) {
        return ordered.stream().map(invitation -> invitation.id().toString()).toList();
    }

    private static Invitation inserted(TestTenant tenant, Invitation invitation) {
        tenant.change(session -> repository(session).insert(invitation));
        return invitation;
    }

    private static boolean delete(TestTenant tenant, Invitation invitation) {
        return tenant.write(session -> repository(session).delete(invitation.id()));
    }

    private static Optional<Invitation> find(TestTenant tenant, Invitation invitation) {
        return tenant.read(session -> repository(session).find(invitation.id()));
    }

    private static InvitationRepository repository(StoreSession session) {
        return session.repository(InvitationRepository.class);
    }
}
