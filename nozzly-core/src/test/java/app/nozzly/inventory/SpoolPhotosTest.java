package app.nozzly.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.TestWorkshop;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.KeptFileRepository;
import app.nozzly.store.Version;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SpoolPhotosTest {

    private static final Optional<Version> ANY = Optional.empty();

    private final TestWorkshop shop = new TestWorkshop();
    private final SpoolPhotos photos = new SpoolPhotos(shop.transactions, shop.clock);
    private final Spool spool = shop.spool("eSUN", "PLA", "Red", "16.00");

    private static PhotoImage image(int... rest) {
        byte[] bytes = new byte[3 + rest.length];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        for (int index = 0; index < rest.length; index++) {
            bytes[3 + index] = (byte) rest[index];
        }
        return PhotoImage.of(bytes);
    }

    private SpoolPhoto photo(PhotoImage image) {
        return new SpoolPhoto(spool.id(), image, 1600, 1200);
    }

    @Test
    void aPictureIsKeptReplacedAndRemoved() {
        assertThrows(NozzlyException.class, () -> photos.get(shop.context, spool.code()));
        photos.put(shop.context, ANY, photo(image(1)));
        SpoolPhoto second = photos.put(shop.context, ANY, photo(image(2)));
        assertEquals(second, photos.get(shop.context, spool.code()));
        assertEquals(
                Optional.of(image(2).mark()),
                shop.spools.get(shop.context, spool.code()).photo());
        assertEquals(spool, photos.remove(shop.context, spool.code(), ANY));
        assertEquals(spool, photos.remove(shop.context, spool.code(), ANY), "a second time is harmless");
        assertEquals(spool, shop.spools.get(shop.context, spool.code()));
    }

    @Test
    void onlyThePictureThatWasSeenIsReplacedOrRemoved() {
        Optional<Version> first = Optional.of(new Version(image(1).mark()));
        Optional<Version> second = Optional.of(new Version(image(2).mark()));
        assertConflict(() -> photos.put(shop.context, first, photo(image(2))));
        assertConflict(() -> photos.remove(shop.context, spool.code(), first));
        photos.put(shop.context, ANY, photo(image(1)));
        photos.put(shop.context, first, photo(image(2)));
        assertConflict(() -> photos.put(shop.context, first, photo(image(3))));
        assertConflict(() -> photos.remove(shop.context, spool.code(), first));
        assertEquals(image(2), photos.get(shop.context, spool.code()).image());
        assertEquals(spool, photos.remove(shop.context, spool.code(), second));
    }

    @Test
    void whatWasRemovedComesBackAsItWas() {
        SpoolPhoto first = photos.put(shop.context, ANY, photo(image(1)));
        Version mark = new Version(first.image().mark());
        for (int round = 0; round < 2; round++) {
            photos.remove(shop.context, spool.code(), ANY);
            assertEquals(first, photos.restore(shop.context, spool.code(), mark));
            assertEquals(first, photos.restore(shop.context, spool.code(), mark), "a second time is harmless");
            assertEquals(first, photos.get(shop.context, spool.code()));
        }
        photos.remove(shop.context, spool.code(), ANY);
        SpoolPhoto second = photos.put(shop.context, ANY, photo(image(2)));
        assertConflict(() -> photos.restore(shop.context, spool.code(), mark));
        assertEquals(second, photos.get(shop.context, spool.code()));
    }

    @Test
    void onlyWhatWasRemovedFromTheSpoolAndIsStillKeptComesBack() {
        Spool other = shop.spool("eSUN", "PLA", "Blue", "16.00");
        Version mark = new Version(image(1).mark());
        assertMissing(() -> photos.restore(shop.context, spool.code(), mark));
        photos.put(shop.context, ANY, photo(image(1)));
        photos.remove(shop.context, spool.code(), ANY);
        assertMissing(() -> photos.restore(shop.context, other.code(), mark));
        int forgotten = shop.transactions.write(
                shop.context,
                session -> session.repository(KeptFileRepository.class)
                        .deleteKeptBefore(shop.clock.instant().plusSeconds(1)));
        assertEquals(1, forgotten);
        assertMissing(() -> photos.restore(shop.context, spool.code(), mark));
    }

    private static void assertMissing(Executable call) {
        assertEquals(
                CommonError.NOT_FOUND, assertThrows(NozzlyException.class, call).code());
    }

    private static void assertConflict(Executable call) {
        assertEquals(
                CommonError.VERSION_CONFLICT,
                assertThrows(NozzlyException.class, call).code());
    }

    @Test
    void aSpoolThatIsNotThereHasNone() {
        SpoolPhoto lost = new SpoolPhoto(new SpoolId(new UUID(1, 2)), image(1), 1, 1);
        assertEquals(
                CommonError.NOT_FOUND,
                assertThrows(NozzlyException.class, () -> photos.put(shop.context, ANY, lost))
                        .code());
    }

    @Test
    void aMarkStandsForTheBytes() {
        assertTrue(image().mark() > 0 && image().mark() < 1L << 56);
        assertEquals(image(1).mark(), image(1).mark());
        assertNotEquals(image(1).mark(), image(2).mark());
        assertEquals(image(1), PhotoImage.of(image(1).bytes()));
        assertEquals(image(1).hashCode(), PhotoImage.of(image(1).bytes()).hashCode());
        assertNotEquals(image(1), new Object());
        assertEquals("4 bytes", image(1).toString());
    }

    @Test
    void onlySmallPicturesInJpegAreKept() {
        PhotoImage great = image(new int[SpoolPhoto.MOST_BYTES]);
        PhotoImage png = PhotoImage.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        PhotoImage cut = PhotoImage.of(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (PhotoImage image : java.util.List.of(great, png, cut)) {
            assertThrows(NozzlyException.class, () -> photo(image));
        }
        for (int side : new int[] {0, 1601}) {
            assertThrows(NozzlyException.class, () -> new SpoolPhoto(spool.id(), image(1), side, 1));
            assertThrows(NozzlyException.class, () -> new SpoolPhoto(spool.id(), image(1), 1, side));
        }
    }
}
