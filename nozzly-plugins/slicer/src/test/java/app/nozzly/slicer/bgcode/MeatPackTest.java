package app.nozzly.slicer.bgcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** MeatPack rule by rule, by round trip and with noise. */
class MeatPackTest {

    private static final String ON = "FFFFFB";

    private static String unpack(String hexadecimal) {
        byte[] packed = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        return unpack(packed);
    }

    private static String unpack(byte[] packed) {
        byte[] output = new byte[2 * packed.length];
        int count = MeatPack.unpack(packed, 0, packed.length, output);
        return count == MeatPack.DAMAGED ? "damaged" : new String(output, 0, count, StandardCharsets.UTF_8);
    }

    @Test
    void everyNibbleHasItsCharacter() {
        assertEquals("0123456789. GX1\n", unpack(ON + "10 32 54 76 98 BA ED C1"));
    }

    @Test
    void theLowNibbleComesFirst() {
        assertEquals("G1", unpack(ON + "1D"));
        assertEquals("1G", unpack(ON + "D1"));
    }

    @Test
    void aLowFifteenTakesTheNextByteAsTheFirstCharacter() {
        assertEquals("M1", unpack(ON + "1F 4D"));
    }

    @Test
    void aHighFifteenTakesTheNextByteAsTheSecondCharacter() {
        assertEquals("1M", unpack(ON + "F1 4D"));
    }

    @Test
    void twoFifteensTakeTheNextTwoBytes() {
        assertEquals("M\u00fc3", unpack(ON + "FF 4D C3 3F BC"));
    }

    @Test
    void aLowLineFeedEndsThePair() {
        assertEquals("\nG1", unpack(ON + "1C 1D"));
        assertEquals("\nG1", unpack(ON + "FC 1D"));
        assertEquals("\n", unpack(ON + "FC"));
    }

    @Test
    void aHighLineFeedIsACharacter() {
        assertEquals("1\nG1", unpack(ON + "C1 1D"));
        assertEquals("M\nG1", unpack(ON + "CF 4D 1D"));
    }

    @Test
    void bytesAreTakenAsTheyAreWhilePackingIsOff() {
        assertEquals("; G1\n", unpack("3B 20 47 31 0A"));
        assertEquals("G1; x\nG1", unpack(ON + "1D FFFFFA 3B 20 78 0A FFFFFB 1D"));
    }

    @Test
    void aSingleSignalIsDataWhilePackingIsOff() {
        byte[] output = new byte[6];
        byte[] packed = {'a', (byte) 0xFF, 'b'};
        assertEquals(3, MeatPack.unpack(packed, 0, 3, output));
        assertEquals((byte) 0xFF, output[1]);
        assertEquals(2, MeatPack.unpack(packed, 0, 2, output));
    }

    @Test
    void withoutSpacesElevenIsALetter() {
        assertEquals("G1X10E.5\n", unpack("FFFFF7" + ON + "1D 1E B0 5A 0C"));
        assertEquals("G 1", unpack("FFFFF7" + ON + "FFFFF6 BD FFFFFA 31"));
    }

    @Test
    void aResetEndsPackingAndBringsTheBlankBack() {
        assertEquals("G1", unpack(ON + "FFFFF7 FFFFF9 47 31"));
        assertEquals("G ", unpack(ON + "FFFFF7 FFFFF9 FFFFFB BD"));
    }

    @Test
    void aQueryAndUnknownCommandsChangeNothing() {
        assertEquals("G1G1G1", unpack(ON + "1D FFFFF8 1D FFFF01 1D"));
    }

    @Test
    void aTextThatEndsInsideAPairOrACommandIsDamaged() {
        for (String cut : List.of(ON + "1F", ON + "F1", ON + "FF", ON + "FF 4D", "FFFF", ON + "1D FFFF")) {
            assertEquals("damaged", unpack(cut), cut);
        }
    }

    @Test
    void nothingIsAnEmptyText() {
        assertEquals("", unpack(""));
        assertEquals("", unpack(ON));
    }

    @Test
    void anOutputThatMayBeTooSmallIsRefusedBeforeTheStart() {
        assertThrows(IllegalArgumentException.class, () -> MeatPack.unpack(new byte[4], 0, 4, new byte[7]));
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> line =
                Arbitraries.strings().withChars("0123456789.GXYE ;M-\u00fc").ofMaxLength(20);
        return line.list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 500)
    void whatIsPackedIsUnpacked(@ForAll("lines") String text) {
        assertEquals(text, unpack(MeatPackEncoder.withComments(text)));
        assertEquals(
                text.replaceAll("(?m)^;.*\n", "").replaceAll("(?m)^;.*$", ""),
                unpack(MeatPackEncoder.withoutComments(text)));
    }

    @Property(tries = 500)
    void withoutSpacesOnlyBlanksOfMovesAreLost(@ForAll("lines") String text) {
        StringBuilder expected = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            expected.append(line.startsWith("G") && line.endsWith("\n") ? line.replace(" ", "") : line);
        }
        assertEquals(expected.toString(), unpack(MeatPackEncoder.withoutSpaces(text)));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void noiseNeverLeavesItsBounds(@ForAll long seed, @ForAll @IntRange(max = 200) int length) {
        Random random = new Random(seed);
        byte[] packed = new byte[length + 6];
        random.nextBytes(packed);
        for (int i = 0; i < length; i++) {
            packed[i] = random.nextInt(3) == 0 ? (byte) (0xFF - random.nextInt(8)) : packed[i];
        }
        byte[] output = new byte[2 * length];
        assertTrue(MeatPack.unpack(packed, 3, 3 + length, output) <= output.length);
    }
}
