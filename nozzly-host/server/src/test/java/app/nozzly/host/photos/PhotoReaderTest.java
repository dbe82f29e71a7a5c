package app.nozzly.host.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.Statuses;
import app.nozzly.host.http.Upload;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolPhoto;
import app.nozzly.problem.NozzlyException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are taken, what becomes of them, and those that are not. */
class PhotoReaderTest {

    private static final SpoolId SPOOL = new SpoolId(new UUID(1, 2));
    private static final String HIDDEN = "<script>alert(1)</script>";

    private final PhotoReader reader = new PhotoReader();

    @TempDir
    private Path folder;

    private SpoolPhoto read(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("sent"), bytes);
            return reader.read(SPOOL, new Upload("reel.png", "image/png", bytes.length, file));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private BufferedImage pixels(byte[] bytes) {
        return Pictures.read(read(bytes).image().bytes());
    }

    private int refusal(byte[] bytes) {
        NozzlyException refused = assertThrows(NozzlyException.class, () -> read(bytes));
        assertEquals("file", refused.fieldErrors().get(0).field());
        return Statuses.of(refused.code());
    }

    /** JPEG is not exact: a colour is told by which part is strongest. */
    private static String colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        boolean blue = (rgb & 0xFF) > 128;
        return red && green && blue ? "white" : red ? "red" : blue ? "blue" : "dark";
    }

    @Test
    void aPictureOfEitherKindBecomesASmallJpeg() {
        for (byte[] bytes : new byte[][] {Pictures.png(3200, 1200), Pictures.jpeg(3200, 1200)}) {
            SpoolPhoto photo = read(bytes);
            assertEquals(1600, photo.width());
            assertEquals(600, photo.height());
            BufferedImage seen = Pictures.read(photo.image().bytes());
            assertEquals(1600, seen.getWidth());
            assertEquals("white", colour(seen, 100, 50));
            assertEquals("red", colour(seen, 600, 300));
            assertEquals("blue", colour(seen, 1500, 300));
        }
    }

    @Test
    void aSmallPictureKeepsItsSize() {
        SpoolPhoto photo = read(Pictures.png(40, 30));
        assertEquals(40, photo.width());
        assertEquals(30, photo.height());
        assertEquals(1, read(Pictures.png(1, 1)).width());
        assertEquals(1, read(Pictures.png(3000, 1)).height());
    }

    /** 24 megapixels are decoded with gaps of two: 6,000 × 4,000 become 3,000 × 2,000, then 1,600 × 1,066. */
    @Test
    void aLargePictureIsDecodedWithGaps() {
        SpoolPhoto photo = read(Pictures.jpeg(6000, 4000));
        assertEquals(1600, photo.width());
        assertEquals(1066, photo.height());
    }

    /** Noise packs badly; it is made worse, then smaller, until it fits. */
    @Test
    void whatPacksBadlyFitsAllTheSame() {
        SpoolPhoto photo = read(Pictures.written(Pictures.noise(1700, 1700), "png"));
        assertTrue(photo.image().size() <= SpoolPhoto.MOST_BYTES, photo.image().toString());
    }

    /** Sides 40 × 20; the white corner is at the top left of the upright picture unless it is turned or mirrored. */
    @ParameterizedTest
    @CsvSource({
        "1,40,20,2,2",
        "2,40,20,37,2",
        "3,40,20,37,17",
        "4,40,20,2,17",
        "5,20,40,2,2",
        "6,20,40,17,2",
        "7,20,40,17,37",
        "8,20,40,2,37",
        "9,40,20,2,2"
    })
    void aPictureIsTurnedAsTheCameraWasHeld(int orientation, int width, int height, int x, int y) {
        for (boolean little : new boolean[] {true, false}) {
            byte[] bytes = Pictures.withSegment(Pictures.jpeg(40, 20), 0xE1, Pictures.exif(orientation, little));
            BufferedImage upright = pixels(bytes);
            assertEquals(width, upright.getWidth());
            assertEquals(height, upright.getHeight());
            assertEquals("white", colour(upright, x, y), "corner");
        }
    }

    @Test
    void whatTheCameraSaysAndWhatIsHiddenIsLeftOut() {
        byte[] told = Pictures.withSegment(Pictures.jpeg(40, 20), 0xE1, Pictures.exif(1, true));
        byte[] noted = Pictures.withSegment(told, 0xFE, HIDDEN.getBytes(StandardCharsets.ISO_8859_1));
        byte[] zipped = Pictures.followedBy(noted, "PK\3\4" + HIDDEN);
        assertTrue(Pictures.text(zipped).contains("GPS"));
        String kept = Pictures.text(read(zipped).image().bytes());
        assertFalse(kept.contains("GPS"));
        assertFalse(kept.contains("Exif"));
        assertFalse(kept.contains("script"));
        assertFalse(kept.contains("PK"));
        String ofPng = Pictures.text(
                read(Pictures.followedBy(Pictures.png(4, 3), HIDDEN)).image().bytes());
        assertFalse(ofPng.contains("script"));
    }

    @Test
    void whatShowsThroughIsWhite() {
        BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        assertEquals("white", colour(pixels(Pictures.written(clear, "png")), 4, 4));
    }

    @Test
    void aProgressivePictureIsTakenUnlessItIsVeryLarge() {
        assertEquals(64, read(Pictures.progressive(Pictures.halves(64, 64))).width());
        JpegOutline outline = JpegOutline.of(new Bytes(Pictures.progressive(Pictures.halves(64, 64))));
        assertTrue(outline.inPasses() && outline.whole() && outline.scans() > 1, outline.toString());
        assertFalse(JpegOutline.of(new Bytes(Pictures.jpeg(64, 64))).inPasses());
    }

    /** A flood: a small file that says it has millions of pixels. Nothing is decoded, so that nothing is taken from the heap. */
    @Test
    void floodsOfPixelsAreRefusedByTheirHeader() {
        byte[] png = Pictures.png(4, 3);
        byte[] jpeg = Pictures.jpeg(40, 30);
        assertEquals(413, refusal(Pictures.claiming(png, 60_000, 60_000)));
        assertEquals(413, refusal(Pictures.claiming(png, 20_001, 1)));
        assertEquals(413, refusal(Pictures.claiming(png, 10_000, 5_001)));
        assertEquals(413, refusal(Pictures.claimingJpeg(jpeg, 60_000, 60_000)));
        assertEquals(422, refusal(Pictures.claiming(png, 10_000, 5_000)), "as many as may be, but not there");
    }

    /** Two billion by two billion pixels, and none at all. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 0, -1})
    void impossibleSidesAreRefused(int side) {
        int status = refusal(Pictures.claiming(Pictures.png(4, 3), side, side));
        assertTrue(status == 413 || status == 422, "status " + status);
    }

    @Test
    void filesThatAreTooLongAreRefusedUnread() {
        Upload great = new Upload("a.png", "", PhotoReader.MOST_BYTES + 1, folder.resolve("missing"));
        NozzlyException refused = assertThrows(NozzlyException.class, () -> reader.read(SPOOL, great));
        assertEquals(413, Statuses.of(refused.code()));
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsNameSays() {
        for (String text : new String[] {
            "",
            "GIF89a",
            "<svg xmlns='http://www.w3.org/2000/svg'>" + HIDDEN + "</svg>",
            "RIFF0000WEBPVP8 ",
            "BM",
            "%PDF-1.7"
        }) {
            assertEquals(422, refusal(text.getBytes(StandardCharsets.ISO_8859_1)), text);
        }
    }

    /** Wherever a picture is cut off, it is refused and nothing else happens. */
    @Test
    void picturesThatAreCutOffAreRefused() {
        for (byte[] whole : new byte[][] {Pictures.png(64, 64), Pictures.jpeg(64, 64)}) {
            int end = whole.length - (whole[0] == (byte) 0xFF ? 2 : 12);
            for (int length = 0; length <= end; length += 1 + length / 40) {
                assertEquals(422, refusal(Pictures.cut(whole, length)), length + " of " + whole.length);
            }
        }
    }

    /** Any byte of a picture may be wrong: it is taken or refused, never a defect. */
    @Test
    void damagedPicturesAreTakenOrRefused() {
        for (byte[] whole : new byte[][] {Pictures.png(16, 16), Pictures.jpeg(16, 16)}) {
            for (int place = 0; place < whole.length; place++) {
                byte[] damaged = whole.clone();
                damaged[place] ^= (byte) 0x55;
                try {
                    read(damaged);
                } catch (NozzlyException refused) {
                    int status = Statuses.of(refused.code());
                    assertTrue(status == 413 || status == 422, place + ": " + status);
                }
            }
        }
    }

    @Test
    void aPictureInThousandsOfPassesIsRefused() {
        byte[] jpeg = Pictures.jpeg(8, 8);
        byte[] scan = {0, 1, 1, 0, 0, 63, 0};
        byte[] bomb = jpeg;
        for (int count = 0; count < 100; count++) {
            bomb = Pictures.withSegment(bomb, 0xDA, scan);
        }
        assertEquals(413, refusal(bomb));
    }

    /** Decoders pass over FF 00 between segments and read on; whoever took it for a segment would not see the passes in it. */
    @Test
    void passesHiddenBehindWhatIsNoMarkAreRefused() {
        byte[] passes = new byte[1100];
        for (int count = 0; count < 100; count++) {
            byte[] pass = {(byte) 0xFF, (byte) 0xDA, 0, 9, 0, 1, 1, 0, 0, 63, 0};
            System.arraycopy(pass, 0, passes, 11 * count, 11);
        }
        assertEquals(422, refusal(Pictures.withSegment(Pictures.jpeg(8, 8), 0, passes)));
        assertEquals(422, refusal(Pictures.withSegment(Pictures.jpeg(8, 8), 0, new byte[4])));
    }

    /** 20 megapixels whose colours come one after another are held whole by the decoder, as those in passes are: 16 are the most. */
    @Test
    void coloursThatComeOneAfterAnotherAreHeldWhole() {
        byte[] jpeg = Pictures.claimingJpeg(Pictures.jpeg(40, 30), 5000, 4000);
        assertNotEquals(413, answer(jpeg), "as it is");
        int scan = Pictures.text(jpeg).indexOf("\u00ff\u00da");
        byte[] ofOneColour = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        byte[] apart = ByteBuffer.allocate(jpeg.length + ofOneColour.length)
                .put(jpeg, 0, scan)
                .put(ofOneColour)
                .put(jpeg, scan, jpeg.length - scan)
                .array();
        assertEquals(413, refusal(apart));
    }

    private int answer(byte[] bytes) {
        try {
            read(bytes);
            return 200;
        } catch (NozzlyException refused) {
            return Statuses.of(refused.code());
        }
    }

    @Test
    void whoWaitsTooLongIsAskedToComeAgain() throws IOException {
        PhotoReader impatient = new PhotoReader(Duration.ZERO);
        byte[] bytes = Pictures.png(4, 3);
        Upload upload = new Upload("a.png", "image/png", bytes.length, Files.write(folder.resolve("a"), bytes));
        NozzlyException refused =
                impatient.inTurn(() -> assertThrows(NozzlyException.class, () -> impatient.read(SPOOL, upload)));
        assertEquals(503, Statuses.of(refused.code()));
        assertEquals(4, impatient.read(SPOOL, upload).width(), "the turn was given back");
    }

    @Test
    void theSameReadingGivesTheSameBytes() {
        assertArrayEquals(
                read(Pictures.png(40, 30)).image().bytes(),
                read(Pictures.png(40, 30)).image().bytes());
    }
}
