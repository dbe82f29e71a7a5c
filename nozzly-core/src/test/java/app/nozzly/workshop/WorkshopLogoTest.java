package app.nozzly.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S: what a browser could run is no logo, whatever it is called. */
class WorkshopLogoTest {

    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\nrest");

    @Test
    void theBytesDecideWhatAnImageIs() {
        assertEquals(Optional.of(LogoFormat.PNG), LogoFormat.of(LogoImage.of(PNG)));
        assertEquals(Optional.of(LogoFormat.JPEG), LogoFormat.of(LogoImage.of(bytes("\u00ff\u00d8\u00ff\u00e0"))));
        assertEquals(Optional.of(LogoFormat.WEBP), LogoFormat.of(LogoImage.of(bytes("RIFF1234WEBPVP8 "))));
        for (String other : new String[] {"", "RIFF1234WEB", "<svg onload='x'/>", "GIF89a", "\u0089PN", "WEBP"}) {
            assertEquals(Optional.empty(), LogoFormat.of(LogoImage.of(bytes(other))), other);
        }
    }

    @Test
    void aContentTypeNamesAFormat() {
        assertEquals("image/jpeg", LogoFormat.JPEG.contentType());
        for (LogoFormat format : LogoFormat.values()) {
            assertEquals(Optional.of(format), LogoFormat.find(format.contentType()));
        }
        assertEquals(Optional.empty(), LogoFormat.find("image/svg+xml"));
    }

    @Test
    void anImageThatIsNotWhatItIsCalledIsRefused() {
        assertRefused("logo_format", LogoFormat.JPEG, PNG);
        assertRefused("logo_format", LogoFormat.PNG, bytes("<svg/>"));
        assertRefused("logo_format", LogoFormat.PNG, new byte[0]);
    }

    @Test
    void theLargestImageHas256Kilobytes() {
        byte[] most = Arrays.copyOf(PNG, 262_144);
        assertEquals(262_144, logo(LogoFormat.PNG, most).image().size());
        assertRefused("logo_size", LogoFormat.PNG, Arrays.copyOf(PNG, 262_145));
    }

    @Test
    void nobodyChangesTheBytesOfAnImage() {
        byte[] bytes = PNG.clone();
        LogoImage image = LogoImage.of(bytes);
        bytes[0] = 0;
        image.bytes()[0] = 0;
        assertEquals(LogoImage.of(PNG), image);
        assertEquals(LogoImage.of(PNG).hashCode(), image.hashCode());
        assertNotEquals(LogoImage.of(bytes), image);
        assertEquals("12 bytes", image.toString());
    }

    private static void assertRefused(String code, LogoFormat format, byte[] bytes) {
        NozzlyException refusal = assertThrows(NozzlyException.class, () -> logo(format, bytes));
        assertEquals(code, refusal.fieldErrors().get(0).code());
    }

    private static WorkshopLogo logo(LogoFormat format, byte[] bytes) {
        return new WorkshopLogo(format, LogoImage.of(bytes), Version.INITIAL);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
