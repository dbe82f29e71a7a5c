package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.CommonError;
import app.nozzly.store.KeptFile;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link KeptFileRepository} does. */
public abstract class KeptFileRepositorySuite extends StoreSuite {

    private static final Instant KEPT = Instant.parse("2026-11-20T09:30:00.123456Z");

    @Test
    void everySizeIsReadBackEqualByItsOwnTenantOnly() {
        TestTenant tenant = tenant();
        for (int size : List.of(0, 1, 512 * 1024, 512 * 1024 + 1, 3_000_000)) {
            KeptFile file = file(size, KEPT);
            insert(tenant, file);
            assertEquals(Optional.of(file), find(tenant, file.id()), size + " bytes");
            assertEquals(Optional.empty(), find(tenant(), file.id()));
        }
    }

    @Test
    void anIdIsTakenOnce() {
        TestTenant tenant = tenant();
        KeptFile file = file(10, KEPT);
        insert(tenant, file);
        assertRefused(CommonError.ALREADY_EXISTS, () -> insert(tenant, file));
    }

    @Test
    void whatIsDeletedIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        KeptFile file = file(600_000, KEPT);
        insert(tenant, file);
        VersionedSuite.rollBack(tenant, session -> repository(session).delete(file.id()));
        assertFalse(delete(tenant(), file.id()));
        assertTrue(delete(tenant, file.id()));
        assertFalse(delete(tenant, file.id()));
        assertEquals(Optional.empty(), find(tenant, file.id()));
    }

    @Test
    void onlyWhatIsOldIsForgotten() {
        TestTenant tenant = tenant();
        KeptFile old = file(1_200_000, KEPT);
        KeptFile young = file(5, KEPT.plus(1, ChronoUnit.MICROS));
        insert(tenant, old);
        insert(tenant, young);
        assertEquals(0, tenant.<Integer>write(session -> repository(session).deleteKeptBefore(KEPT)));
        assertEquals(1, tenant.<Integer>write(session -> repository(session).deleteKeptBefore(young.keptAt())));
        assertEquals(Optional.empty(), find(tenant, old.id()));
        assertEquals(Optional.of(young), find(tenant, young.id()));
    }

    private KeptFile file(int size, Instant keptAt) {
        byte[] content = new byte[size];
        for (int index = 0; index < size; index++) {
            content[index] = (byte) (index * 31 + index / 251);
        }
        return new KeptFile(samples.uuid(), Samples.AWKWARD, keptAt, content);
    }

    private static void insert(TestTenant tenant, KeptFile file) {
        tenant.write(session -> {
            repository(session).insert(file);
            return file;
        });
    }

    private static boolean delete(TestTenant tenant, UUID id) {
        return tenant.write(session -> repository(session).delete(id));
    }

    private static Optional<KeptFile> find(TestTenant tenant, UUID id) {
        return tenant.read(session -> repository(session).find(id));
    }

    private static KeptFileRepository repository(StoreSession session) {
        return session.repository(KeptFileRepository.class);
    }
}
