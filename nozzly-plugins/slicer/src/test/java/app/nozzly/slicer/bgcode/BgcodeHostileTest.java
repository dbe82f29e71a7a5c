package app.nozzly.slicer.bgcode;

import static app.nozzly.plugin.printfile.UnreadableFileException.DAMAGED;
import static app.nozzly.plugin.printfile.UnreadableFileException.STORAGE;
import static app.nozzly.plugin.printfile.UnreadableFileException.TOO_LARGE;
import static app.nozzly.plugin.printfile.UnreadableFileException.UNKNOWN;
import static app.nozzly.plugin.printfile.UnreadableFileException.UNSUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.bgcode.RefusedPicture.Reason;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are broken, cut or made to do harm. */
class BgcodeHostileTest {

    private static final int FILE_HEADER = BlockHeaders.FILE_HEADER_BYTES;
    private static final long FOUR_GIBIBYTES = 0xFFFFFFFFL;

    private static UnreadableFileException assertRefused(String code, BgcodeWriter writer) {
        return assertRefused(code, () -> Prints.text(Prints.open(writer.bytes())));
    }

    private static UnreadableFileException assertRefused(String code, Runnable reading) {
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, reading::run);
        assertEquals(code, refused.code(), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("part.bgcode"), refused.getMessage());
        return refused;
    }

    /** Reads everything; the only exception that may come is a coded one. */
    private static void readOrRefuse(byte[] file) {
        try {
            Prints.text(Prints.open(file));
        } catch (UnreadableFileException refused) {
            assertTrue(List.of(DAMAGED, UNKNOWN, UNSUPPORTED, TOO_LARGE).contains(refused.code()));
        }
    }

    @Test
    void everyPrefixIsReadAsFarAsItIsWholeOrRefused() {
        byte[] file = Prints.small(BgcodeWriter.withChecksums()).bytes();
        String text = Prints.FIRST_BLOCK + Prints.SECOND_BLOCK;
        int firstBlockEnd = FILE_HEADER + 8 + 2 + "Producer=PrusaSlicer 2.9.0\n".length() + 4;
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = Arrays.copyOf(file, length);
            if (length < firstBlockEnd) {
                assertRefused(DAMAGED, () -> Prints.open(prefix));
            } else {
                BinaryGcode cut = Prints.open(prefix);
                assertTrue(text.startsWith(Prints.text(cut)));
                assertEquals("Producer", cut.metadata().get(0).key());
            }
        }
    }

    @Test
    void aFileThatEndsInsideABlockIsTruncated() {
        byte[] file = Prints.small(BgcodeWriter.withChecksums()).bytes();
        for (int missing : new int[] {1, 4, 5, 30}) {
            BinaryGcode cut = Prints.open(Arrays.copyOf(file, file.length - missing));
            assertTrue(cut.isTruncated());
            assertEquals(Prints.FIRST_BLOCK, Prints.text(cut));
        }
        assertTrue(Prints.open(Arrays.copyOf(file, file.length + 3)).isTruncated());
    }

    @Test
    void everyFlippedByteIsReadOrRefused() {
        for (BgcodeWriter writer : List.of(BgcodeWriter.withChecksums(), BgcodeWriter.withoutChecksums())) {
            byte[] file = Prints.small(writer).bytes();
            for (int i = 0; i < file.length; i++) {
                for (int mask : new int[] {1, 2, 0x80, 0xFF}) {
                    file[i] ^= (byte) mask;
                    readOrRefuse(file);
                    file[i] ^= (byte) mask;
                }
            }
        }
    }

    @Test
    void aHeaderWithoutBlocksIsDamaged() {
        assertRefused(DAMAGED, BgcodeWriter.withChecksums());
        assertRefused(DAMAGED, () -> Prints.open(new byte[0]));
    }

    @Test
    void otherVersionsAndChecksumsAreNotRead() {
        assertTrue(assertRefused(UNSUPPORTED, Prints.small(BgcodeWriter.claiming(2, 0)))
                .getMessage()
                .contains("version 2"));
        assertRefused(UNSUPPORTED, Prints.small(BgcodeWriter.claiming(1, 2)));
        assertRefused(UNKNOWN, () -> Prints.open("G28 ; home all\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aWrongChecksumNamesItsBlock() {
        byte[] metadata = Prints.small(BgcodeWriter.withChecksums()).bytes();
        metadata[FILE_HEADER + 12] ^= 1;
        String text = assertRefused(DAMAGED, () -> Prints.open(metadata)).getMessage();
        assertTrue(text.contains("byte 10 "), text);
        byte[] gcode = Prints.small(BgcodeWriter.withChecksums()).bytes();
        gcode[gcode.length - 1] ^= 1;
        BinaryGcode file = Prints.open(gcode);
        assertEquals(Prints.FIRST_BLOCK, Prints.text(file, 0, 1, Prints.PLENTY));
        assertRefused(DAMAGED, () -> Prints.text(file));
    }

    @Test
    void aDamagedPictureIsOnlyLeftOut() {
        BgcodeWriter writer = BgcodeWriter.withChecksums();
        writer.block(BgcodeWriter.PICTURE, BgcodeWriter.PLAIN, Prints.PICTURE, 2, 7, 9);
        byte[] file = Prints.small(writer).bytes();
        file[FILE_HEADER + 20] ^= 1;
        BinaryGcode read = Prints.open(file);
        assertEquals(List.of(new RefusedPicture(7, 9, Reason.DAMAGED)), read.refusedPictures());
        assertEquals(1, read.pictures().size());
    }

    @Test
    void largeManyAndUnknownPicturesAreLeftOut() {
        int limit = ReadLimits.standard().thumbnailBytes();
        BgcodeWriter writer = BgcodeWriter.withChecksums()
                .block(BgcodeWriter.PICTURE, BgcodeWriter.PLAIN, Prints.PICTURE, 3, 1, 1)
                .block(BgcodeWriter.PICTURE, 9, Prints.PICTURE, 0, 2, 2)
                .block(BgcodeWriter.PICTURE, BgcodeWriter.DEFLATE, new byte[limit + 1], 0, 3, 3);
        for (int i = 0; i < 17; i++) {
            writer.block(BgcodeWriter.PICTURE, BgcodeWriter.DEFLATE, Prints.PICTURE, 0, 4, 4);
        }
        BinaryGcode file = Prints.open(writer.bytes());
        assertEquals(16, file.pictures().size());
        assertEquals(
                List.of(Reason.UNKNOWN_FORM, Reason.UNKNOWN_FORM, Reason.TOO_LARGE, Reason.LEFT_OUT),
                file.refusedPictures().stream().map(RefusedPicture::reason).toList());
    }

    @Test
    void claimsOfFourGibibytesAreNeverAllocated() {
        byte[] few = {1, 2, 3};
        BgcodeWriter moves = BgcodeWriter.withChecksums();
        moves.claim(BgcodeWriter.GCODE, BgcodeWriter.WINDOW_12, FOUR_GIBIBYTES, few, 2);
        assertEquals(FOUR_GIBIBYTES, Prints.open(moves.bytes()).gcodeBlockBytes(0));
        assertRefused(TOO_LARGE, moves);
        BgcodeWriter settings = BgcodeWriter.withChecksums();
        settings.claim(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, FOUR_GIBIBYTES, few, 0);
        assertRefused(TOO_LARGE, settings);
        byte[] stored = BgcodeWriter.header(BgcodeWriter.GCODE, BgcodeWriter.DEFLATE, 1, FOUR_GIBIBYTES, 2);
        BgcodeWriter cut = Prints.small(BgcodeWriter.withChecksums()).raw(stored, few, new byte[4]);
        assertTrue(Prints.open(cut.bytes()).isTruncated());
    }

    @Test
    void aBlockOfUnknownTypeThatRunsPastTheEndIsNoise() {
        byte[] header = BgcodeWriter.header(4711, BgcodeWriter.DEFLATE, 1, FOUR_GIBIBYTES, 2);
        BgcodeWriter writer = Prints.small(BgcodeWriter.withChecksums());
        int offset = writer.size();
        String text = assertRefused(DAMAGED, writer.raw(header, new byte[0], new byte[0]))
                .getMessage();
        assertTrue(text.contains("byte " + offset), text);
    }

    @Test
    void unknownCompressionsAndEncodingsAreNamed() {
        byte[] text = "G28\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(UNSUPPORTED, BgcodeWriter.withChecksums().block(BgcodeWriter.GCODE, 4, text, 0));
        assertRefused(UNSUPPORTED, BgcodeWriter.withChecksums().block(BgcodeWriter.GCODE, 0, text, 3));
        assertRefused(UNSUPPORTED, BgcodeWriter.withChecksums().block(BgcodeWriter.PRINT, 0, text, 2));
        assertRefused(UNSUPPORTED, BgcodeWriter.withChecksums().block(BgcodeWriter.PRINT, 4, text, 0));
    }

    @Test
    void dataThatDoesNotUnpackToItsClaimIsDamaged() {
        byte[] text = "G28\nG28\nG28\n".getBytes(StandardCharsets.UTF_8);
        for (int compression = 1; compression <= 3; compression++) {
            byte[] stored = BgcodeWriter.compress(compression, text);
            BgcodeWriter tooFew = BgcodeWriter.withChecksums();
            assertRefused(DAMAGED, tooFew.claim(BgcodeWriter.GCODE, compression, text.length + 40, stored, 0));
        }
        byte[] deflated = BgcodeWriter.deflate(text);
        BgcodeWriter tooMany = BgcodeWriter.withChecksums();
        assertRefused(DAMAGED, tooMany.claim(BgcodeWriter.GCODE, 1, text.length - 1, deflated, 0));
        BgcodeWriter notDeflate = BgcodeWriter.withChecksums();
        assertRefused(DAMAGED, notDeflate.claim(BgcodeWriter.GCODE, 1, text.length, text, 0));
        byte[] halfPair = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFB, 0x0F};
        assertRefused(DAMAGED, BgcodeWriter.withChecksums().block(BgcodeWriter.GCODE, 0, halfPair, 2));
    }

    @Test
    void bombsEndAtTheirBounds() {
        byte[] zeros = new byte[1_000_000];
        BgcodeWriter writer = BgcodeWriter.withChecksums();
        for (int i = 0; i < 5; i++) {
            writer.block(BgcodeWriter.GCODE, BgcodeWriter.DEFLATE, zeros, 0);
        }
        BinaryGcode file = Prints.open(writer.bytes());
        assertRefused(TOO_LARGE, () -> Prints.text(file, 0, 5, 4_999_999));
        assertEquals(5_000_000, Prints.text(file, 0, 5, 5_000_000).length());
        BgcodeWriter settings = BgcodeWriter.withChecksums();
        settings.block(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, new byte[BlockDecoder.LARGEST_BYTES + 1], 0);
        assertRefused(TOO_LARGE, settings);
    }

    @Test
    void packedTextOfCommandsAloneIsCountedToo() {
        byte[] commands = new byte[300_000];
        Arrays.fill(commands, (byte) 0xFF);
        BgcodeWriter writer = BgcodeWriter.withChecksums();
        writer.block(BgcodeWriter.GCODE, BgcodeWriter.DEFLATE, commands, 2);
        BinaryGcode file = Prints.open(writer.bytes());
        assertRefused(TOO_LARGE, () -> Prints.text(file, 0, 1, 299_999));
        assertEquals("", Prints.text(file, 0, 1, 300_000));
    }

    @Test
    void settingsOfCountlessLinesAreRefused() {
        BgcodeWriter writer = BgcodeWriter.withChecksums();
        assertRefused(TOO_LARGE, writer.metadata(BgcodeWriter.SLICER, BgcodeWriter.DEFLATE, "a=\n".repeat(20_001)));
    }

    @Test
    void aMillionEmptyBlocksAreRefused() {
        BgcodeWriter moves = BgcodeWriter.withoutChecksums();
        BgcodeWriter unknown = BgcodeWriter.withoutChecksums();
        for (int i = 0; i < 1_000_000; i++) {
            moves.block(BgcodeWriter.GCODE, BgcodeWriter.PLAIN, new byte[0], 0);
        }
        for (int i = 0; i <= ReadLimits.standard().entries(); i++) {
            unknown.block(99, BgcodeWriter.PLAIN, new byte[0], 0);
        }
        assertRefused(TOO_LARGE, () -> Prints.open(moves.bytes()));
        assertRefused(TOO_LARGE, () -> Prints.open(unknown.bytes()));
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsAnErrorOfStorage() throws IOException {
        byte[] bytes = Prints.small(BgcodeWriter.withChecksums()).bytes();
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 100);
        SeekableByteChannel channel = PrintFileSource.of("part.bgcode", shorter).open();
        UnreadableFileException refused = assertThrows(
                UnreadableFileException.class,
                () -> BinaryGcode.open("part.bgcode", channel, bytes.length, ReadLimits.standard()));
        assertEquals(STORAGE, refused.code());
    }
}
