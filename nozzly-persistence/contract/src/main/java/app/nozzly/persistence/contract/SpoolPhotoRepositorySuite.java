package app.nozzly.persistence.contract;

import static app.nozzly.persistence.contract.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.inventory.PhotoImage;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.inventory.SpoolPhotoRepository;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.StoreSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SpoolPhotoRepository} does. */
public abstract class SpoolPhotoRepositorySuite extends StoreSuite {

    private final Shelf shelf = new Shelf(samples);

    @Test
    void everySizeIsReadBackEqualByItsOwnTenantOnly() {
        TestTenant tenant = tenant();
        for (int size : List.of(3, 4_000, SpoolPhoto.MOST_BYTES)) {
            Spool spool = tenant.write(shelf::spool);
            SpoolPhoto photo = photo(spool.id(), size);
            tenant.change(session -> photos(session).put(photo));
            assertEquals(Optional.of(photo), find(tenant, spool.id()), size + " bytes");
            assertEquals(Optional.empty(), find(tenant(), spool.id()));
        }
    }

    @Test
    void whatReadsASpoolShowsTheMarkOfItsPicture() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        assertEquals(Optional.empty(), read(tenant, spool).photo());
        for (SpoolPhoto photo : List.of(photo(spool.id(), 400), photo(spool.id(), 500))) {
            tenant.change(session -> photos(session).put(photo));
            Optional<Long> mark = Optional.of(photo.image().mark());
            assertEquals(mark, read(tenant, spool).photo());
            assertEquals(
                    List.of(mark),
                    tenant.read(session ->
                            session.repository(SpoolRepository.class).list(ListQuery.FIRST_PAGE).items().stream()
                                    .map(Spool::photo)
                                    .toList()));
        }
        tenant.change(session -> photos(session).delete(spool.id()));
        assertEquals(Optional.empty(), read(tenant, spool).photo());
        assertEquals(spool.version(), read(tenant, spool).version(), "a picture is no change of the spool");
    }

    /** Who changes the spool or its ledger neither brings back nor takes away what somebody else did with its picture. */
    @Test
    void aChangeOfTheSpoolLeavesItsPictureAlone() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        SpoolPhoto photo = photo(spool.id(), 400);
        tenant.change(session -> photos(session).put(photo));
        Spool changed = spool.with(spool.filament(), spool.initialWeight(), SpoolDetails.NONE, true);
        Spool stored = tenant.write(
                session -> session.repository(SpoolRepository.class).update(changed));
        assertEquals(Optional.of(photo.image().mark()), stored.photo());
        tenant.change(session -> Shelf.post(session, samples.movement(spool.id(), Grams.of(5))));
        assertEquals(Optional.of(photo.image().mark()), read(tenant, spool).photo());
        Spool again = read(tenant, spool);
        tenant.change(session -> session.repository(SpoolRepository.class)
                .updateAll(List.of(again.with(again.filament(), Grams.of(77), again.details(), false)
                        .withPhoto(Optional.of(1L)))));
        assertEquals(Optional.of(photo.image().mark()), read(tenant, spool).photo());
    }

    @Test
    void whatIsDeletedIsGoneUnlessRolledBack() {
        TestTenant tenant = tenant();
        Spool spool = tenant.write(shelf::spool);
        tenant.change(session -> photos(session).put(photo(spool.id(), 400)));
        VersionedSuite.rollBack(tenant, session -> photos(session).delete(spool.id()));
        assertTrue(read(tenant, spool).photo().isPresent());
        assertFalse(delete(tenant(), spool.id()));
        assertTrue(delete(tenant, spool.id()));
        assertFalse(delete(tenant, spool.id()));
        assertEquals(Optional.empty(), find(tenant, spool.id()));
    }

    @Test
    void aSpoolThatIsNotThereHasNoPicture() {
        TestTenant tenant = tenant();
        Spool foreign = tenant().write(shelf::spool);
        for (SpoolId id : List.of(foreign.id(), new SpoolId(samples.uuid()))) {
            assertRefused(
                    CommonError.NOT_FOUND,
                    () -> tenant.change(session -> photos(session).put(photo(id, 400))));
        }
    }

    private static Spool read(TestTenant tenant, Spool spool) {
        return tenant.read(session -> Shelf.find(session, spool.id()));
    }

    private static boolean delete(TestTenant tenant, SpoolId spool) {
        return tenant.write(session -> photos(session).delete(spool));
    }

    private static Optional<SpoolPhoto> find(TestTenant tenant, SpoolId spool) {
        return tenant.read(session -> photos(session).find(spool));
    }

    /** It begins as a picture does; what follows does not matter to a store. */
    private SpoolPhoto photo(SpoolId spool, int size) {
        byte[] bytes = new byte[size];
        for (int index = 0; index < size; index++) {
            bytes[index] = (byte) samples.below(256);
        }
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return new SpoolPhoto(spool, PhotoImage.of(bytes), 1 + samples.below(1600), 1 + samples.below(1600));
    }

    private static SpoolPhotoRepository photos(StoreSession session) {
        return session.repository(SpoolPhotoRepository.class);
    }
}
