package app.nozzly.host.printfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void whatABrowserShowsIsKnownByItsBytes() {
        assertEquals(Optional.of(new Picture("image/png", 33, 20)), Picture.of(GcodeFile.image("PNG", 33, 20)));
        assertEquals(Optional.of(new Picture("image/jpeg", 33, 20)), Picture.of(GcodeFile.image("JPEG", 33, 20)));
    }

    @Test
    void whatIsNoPictureIsNotTakenForOne() {
        String page = "<script>alert(1)</script>, a page that claims to be a picture";
        assertEquals(Optional.empty(), Picture.of(page.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), Picture.of("qoif and a few more bytes of it".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), Picture.of(new byte[0]));
        assertEquals(Optional.empty(), Picture.of(Arrays.copyOf(GcodeFile.image("JPEG", 9, 9), 20)));
    }

    @Test
    void aPictureThatUnfoldsToTooManyPixelsIsRefused() {
        byte[] bomb = GcodeFile.image("PNG", 1, 1);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        assertEquals(Optional.empty(), Picture.of(bomb));
        ByteBuffer.wrap(bomb).putInt(16, -1);
        assertEquals(Optional.empty(), Picture.of(bomb));
    }
}
