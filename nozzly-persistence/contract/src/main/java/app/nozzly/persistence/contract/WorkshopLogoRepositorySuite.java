package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.CommonError;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Version;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.WorkshopLogo;
import app.nozzly.workshop.WorkshopLogoRepository;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WorkshopLogoRepository} does. */
public abstract class WorkshopLogoRepositorySuite extends StoreSuite {

    private static final int THREADS = 8;

    private final WorkSamples work = new WorkSamples(samples);

    @Test
    void everyFormatAndSizeIsReadBackEqual() {
        for (LogoFormat format : LogoFormat.values()) {
            for (int size : List.of(16, 4_096, WorkshopLogo.MOST_BYTES)) {
                TestTenant tenant = tenant();
                WorkshopLogo logo = work.logo(format, size);
                assertEquals(logo, put(tenant, logo));
                assertEquals(Optional.of(logo), find(tenant));
                assertEquals(Optional.empty(), find(tenant()));
            }
        }
    }

    @Test
    void anotherLogoTakesItsPlaceOneVersionOn() {
        TestTenant tenant = tenant();
        put(tenant, work.logo());
        WorkshopLogo wanted = work.logo();
        WorkshopLogo second = put(tenant, wanted);
        assertEquals(wanted.withVersion(new Version(1)), second);
        assertEquals(second.withVersion(new Version(2)), put(tenant, second));
        assertRefused(CommonError.VERSION_CONFLICT, () -> put(tenant, second));
        assertEquals(Optional.of(second.withVersion(new Version(2))), find(tenant));
    }

    @Test
    void aFirstLogoHasTheInitialVersion() {
        TestTenant tenant = tenant();
        assertRefused(
                CommonError.VERSION_CONFLICT, () -> put(tenant, work.logo().withVersion(new Version(1))));
        assertEquals(Optional.empty(), find(tenant));
    }

    @Test
    void whatIsDeletedIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        assertFalse(delete(tenant));
        WorkshopLogo logo = put(tenant, work.logo());
        assertFalse(delete(tenant()));
        VersionedSuite.rollBack(tenant, session -> repository(session).delete());
        VersionedSuite.rollBack(tenant, session -> repository(session).put(logo));
        assertEquals(Optional.of(logo), find(tenant));
        assertTrue(delete(tenant));
        assertFalse(delete(tenant));
        assertEquals(Optional.empty(), find(tenant));
        VersionedSuite.rollBack(tenant, session -> repository(session).put(work.logo()));
        assertEquals(Optional.empty(), find(tenant));
    }

    @Test
    void ofSeveralWhoReplaceOneVersionOneWins() {
        assume(Capability.CONCURRENT_WRITERS);
        TestTenant tenant = tenant();
        WorkshopLogo current = put(tenant, put(tenant, work.logo()));
        List<WorkshopLogo> winners =
                Refusals.winners(CommonError.VERSION_CONFLICT, Race.run(THREADS, thread -> put(tenant, current)));
        assertEquals(List.of(current.withVersion(new Version(2))), winners);
        assertEquals(winners.stream().findFirst(), find(tenant));
    }

    private static WorkshopLogo put(TestTenant tenant, WorkshopLogo logo) {
        return tenant.write(session -> repository(session).put(logo));
    }

    private static boolean delete(TestTenant tenant) {
        return tenant.write(session -> repository(session).delete());
    }

    private static Optional<WorkshopLogo> find(TestTenant tenant) {
        return tenant.read(session -> repository(session).find());
    }

    private static WorkshopLogoRepository repository(StoreSession session) {
        return session.repository(WorkshopLogoRepository.class);
    }
}
