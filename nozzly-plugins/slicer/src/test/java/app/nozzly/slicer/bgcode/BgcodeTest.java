package app.nozzly.slicer.bgcode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.ThumbnailFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an honest file gives. */
class BgcodeTest {

    private static final byte[] SMALL =
            Prints.small(BgcodeWriter.withChecksums()).bytes();

    @Test
    void metadataStandsInTheOrderOfTheFile() {
        BinaryGcode file = Prints.open(SMALL);
        assertEquals(
                List.of(
                        "FILE Producer=PrusaSlicer 2.9.0",
                        "PRINTER printer_model=MK4S",
                        "PRINTER filament used [g]=0.75",
                        "PRINT total filament used [g]=0.75",
                        "SLICER filament_density=1.24",
                        "SLICER filament_type=PLA"),
                file.metadata().stream().map(BgcodeTest::line).toList());
    }

    private static String line(MetadataEntry entry) {
        return entry.kind() + " " + entry.key() + "=" + entry.value();
    }

    @Test
    void aLineIsSplitAtItsFirstEqualsSignAndOneWithoutAKeyIsPassedOver() {
        byte[] file = BgcodeWriter.withChecksums()
                .metadata(
                        BgcodeWriter.SLICER,
                        BgcodeWriter.PLAIN,
                        "start_gcode=; x = 1\\n\r\n\nnothing\n=x\nempty=\nlast=1")
                .block(BgcodeWriter.FILE, BgcodeWriter.PLAIN, new byte[] {'a', '=', (byte) 0xE4, '\n'}, 0)
                .bytes();
        assertEquals(
                List.of("SLICER start_gcode=; x = 1\\n", "SLICER empty=", "SLICER last=1", "FILE a=\uFFFD"),
                Prints.open(file).metadata().stream().map(BgcodeTest::line).toList());
    }

    @Test
    void picturesComeWithTheirClaims() {
        EmbeddedPicture picture = Prints.open(SMALL).pictures().get(0);
        assertEquals(ThumbnailFormat.QOI, picture.format());
        assertEquals(16, picture.width());
        assertEquals(16, picture.height());
        assertArrayEquals(Prints.PICTURE, picture.bytes());
    }

    @Test
    void theTextOfAllBlocksOrOfSome() {
        BinaryGcode file = Prints.open(SMALL);
        assertEquals(2, file.gcodeBlockCount());
        assertEquals(Prints.FIRST_BLOCK + Prints.SECOND_BLOCK, Prints.text(file));
        assertEquals(Prints.FIRST_BLOCK, Prints.text(file, 0, 1, Prints.PLENTY));
        assertEquals(Prints.SECOND_BLOCK, Prints.text(file, 1, 2, Prints.PLENTY));
        assertEquals("", Prints.text(file, 1, 1, Prints.PLENTY));
        assertEquals(MeatPackEncoder.withComments(Prints.FIRST_BLOCK).length, file.gcodeBlockBytes(0));
        assertFalse(file.isTruncated());
        assertThrows(IndexOutOfBoundsException.class, () -> file.text(0, 3, Prints.PLENTY));
        assertThrows(IndexOutOfBoundsException.class, () -> file.gcodeBlockBytes(2));
    }

    @Test
    void everyCompressionAndEncodingWithAndWithoutChecksums() {
        String text = Prints.moves(1, 30_000);
        for (BgcodeWriter writer : List.of(BgcodeWriter.withChecksums(), BgcodeWriter.withoutChecksums())) {
            for (int compression = 0; compression <= 3; compression++) {
                writer.block(BgcodeWriter.GCODE, compression, text.getBytes(StandardCharsets.UTF_8), 0)
                        .block(BgcodeWriter.GCODE, compression, MeatPackEncoder.withoutComments(text), 1)
                        .block(BgcodeWriter.GCODE, compression, MeatPackEncoder.withComments(text), 2);
            }
            String three = text + text.replaceAll("(?m)^;.*\n", "") + text;
            assertEquals(three.repeat(4), Prints.text(Prints.open(writer.bytes())));
        }
    }

    @Test
    void packingStartsAfreshInEveryBlock() {
        byte[] packed = MeatPackEncoder.withoutSpaces("G1 X1\n");
        byte[] plain = "; G1 X1\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = BgcodeWriter.withChecksums()
                .block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, packed, 2)
                .block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, plain, 2)
                .bytes();
        assertEquals("G1X1\n; G1 X1\n", Prints.text(Prints.open(file)));
    }

    @Test
    void blocksWithoutTextAreNoEnd() {
        byte[] file = BgcodeWriter.withChecksums()
                .block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, new byte[0], 0)
                .block(BgcodeWriter.GCODE, BgcodeWriter.DEFLATE, new byte[0], 2)
                .block(BgcodeWriter.GCODE, BgcodeWriter.WINDOW_12, new byte[0], 2)
                .block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, new byte[] {'G'}, 0)
                .bytes();
        assertEquals("G", Prints.text(Prints.open(file)));
    }

    @Test
    void jsonAndUnknownBlocksArePassedOver() {
        byte[] json = "{\"a=b\n\": 1}".getBytes(StandardCharsets.UTF_8);
        BgcodeWriter writer = BgcodeWriter.withChecksums()
                .block(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, json, 1)
                .block(77, BgcodeWriter.DEFLATE, json, 9)
                .block(4000, BgcodeWriter.PLAIN, json, 9);
        BinaryGcode file = Prints.open(Prints.small(writer).bytes());
        assertEquals(6, file.metadata().size());
        assertEquals(Prints.FIRST_BLOCK + Prints.SECOND_BLOCK, Prints.text(file));
        assertFalse(file.isTruncated());
    }

    @Test
    void openingDoesNotLookIntoTheMoves() {
        byte[] broken = SMALL.clone();
        broken[SMALL.length - 10] ^= 1;
        assertEquals(2, Prints.open(broken).gcodeBlockCount());
    }

    @Test
    void theDeadlineEndsTheWalkAndTheReading() {
        ReadLimits late = ReadLimits.standard().withDeadline(Deadline.after(Duration.ZERO));
        assertEquals(Deadline.EXCEEDED, deadlineCode(() -> Prints.open(SMALL, late)));
        BinaryGcode file = Prints.open(SMALL);
        Thread.currentThread().interrupt();
        try {
            assertEquals(Deadline.EXCEEDED, deadlineCode(() -> Prints.text(file)));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    private static String deadlineCode(Runnable work) {
        return assertThrows(PluginException.class, work::run).code();
    }
}
