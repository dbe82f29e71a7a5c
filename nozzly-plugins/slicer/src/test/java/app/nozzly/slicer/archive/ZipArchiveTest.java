package app.nozzly.slicer.archive;

import static app.nozzly.slicer.archive.Archives.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.archive.RawZip.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a proper archive holds comes out of it, whoever wrote it. */
class ZipArchiveTest {

    private static final byte[] TEXT = Archives.gcode(200_000);

    @Property(tries = 200)
    void whatWasPackedComesOut(@ForAll @Size(max = 3000) byte[] first, @ForAll @Size(max = 3000) byte[] second)
            throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("a", first), Part.stored("b", second)));
        assertArrayEquals(first, Archives.content(archive, "a"));
        assertArrayEquals(second, Archives.content(archive, "b"));
    }

    @Test
    void largeContentComesOutInSteps() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("text", TEXT), Part.stored("noise", noise)));
        assertArrayEquals(TEXT, Archives.content(archive, "text"));
        assertArrayEquals(noise, Archives.content(archive, "noise"));
    }

    @Test
    void entriesAreReadInTurns() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("a", TEXT), Part.stored("b", TEXT)));
        try (EntryStream a = archive.open(archive.find("a").orElseThrow());
                EntryStream b = archive.open(archive.find("b").orElseThrow())) {
            for (byte wanted : Arrays.copyOf(TEXT, 100)) {
                assertEquals(wanted, a.read());
                assertEquals(wanted, b.read());
            }
        }
    }

    @Test
    void foldersAreLeftOutAndTheOrderStays() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(
                Part.stored("z", "1"), Part.stored("folder/", ""), Part.stored("a", "2"), Part.stored("empty", "")));
        assertEquals(
                List.of("z", "a", "empty"),
                archive.entries().stream().map(ArchiveEntry::name).toList());
        assertEquals(0, Archives.content(archive, "empty").length);
    }

    @Test
    void anEmptyArchiveHasNoEntries() throws IOException {
        assertEquals(0, Archives.open(RawZip.of()).entries().size());
    }

    @Test
    void dataDescriptorsAreFine() throws IOException {
        ZipArchive archive = Archives.of(Map.of("a.txt", "hello"));
        assertEquals("hello", new String(Archives.content(archive, "a.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void zip64IsRead() throws IOException {
        byte[] bytes = new RawZip()
                .add(Part.deflated("a", TEXT).zip64())
                .add(Part.stored("b", "two").zip64())
                .finishZip64();
        ZipArchive archive = Archives.open(bytes);
        assertArrayEquals(TEXT, Archives.content(archive, "a"));
        assertEquals("two", new String(Archives.content(archive, "b"), StandardCharsets.UTF_8));
    }

    @Test
    void aLongCommentAndAFewBytesBehindAreFine() throws IOException {
        byte[] commented = new RawZip().add(Part.stored("a", "x")).finish(1, new byte[65_535]);
        assertEquals(1, Archives.drain(Archives.open(commented)));
        byte[] padded = Arrays.copyOf(commented, commented.length + 1024);
        assertEquals(1, Archives.drain(Archives.open(padded)));
        byte[] glued = Arrays.copyOf(commented, commented.length + 1025);
        refused(UnreadableFileException.DAMAGED, () -> Archives.open(glued));
    }

    @Test
    void namesLoseTheSlashInFrontAndKeepTheirLetters() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(
                Part.stored("/3D/model.gcode", "x"), Part.stored("Teil\\W\u00FCrfel", "y"), Part.stored("a..b", "z")));
        assertEquals(
                List.of("3D/model.gcode", "Teil/W\u00FCrfel", "a..b"),
                archive.entries().stream().map(ArchiveEntry::toString).toList());
        assertEquals(3, Archives.drain(archive));
    }

    @Test
    void md5IsToldAtTheEnd() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(Part.stored("a", "abc")));
        try (EntryStream stream = archive.openWithMd5(archive.find("a").orElseThrow())) {
            assertEquals(Optional.empty(), stream.md5());
            assertEquals(3, stream.readAllBytes().length);
            assertEquals(Optional.of("900150983cd24fb0d6963f7d28e17f72"), stream.md5());
        }
    }

    @Test
    void theBudgetIsOneForAllEntries() throws IOException {
        ReadLimits tight = new ReadLimits(1 << 20, 0, 5, 10, 0, 0, Deadline.none());
        ZipArchive archive = Archives.open(RawZip.of(Part.stored("a", "abc"), Part.stored("b", "def")), tight);
        assertEquals(3, Archives.content(archive, "a").length);
        assertTrue(refused(UnreadableFileException.TOO_LARGE, () -> Archives.content(archive, "b"))
                .getMessage()
                .contains("limit of 5 bytes"));
    }

    @Test
    void aSmallEntryHasALimitOfItsOwn() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("a", TEXT)));
        ArchiveEntry entry = archive.find("a").orElseThrow();
        assertArrayEquals(TEXT, archive.bytes(entry, TEXT.length));
        refused(UnreadableFileException.TOO_LARGE, () -> archive.bytes(entry, TEXT.length - 1));
    }

    @Test
    void theDeadlineEndsTheReading() throws IOException {
        ReadLimits late = ReadLimits.standard().withDeadline(Deadline.after(Duration.ZERO));
        byte[] bytes = RawZip.of(Part.stored("a", "abc"));
        PluginException refused = assertThrows(PluginException.class, () -> Archives.open(bytes, late));
        assertEquals(Deadline.EXCEEDED, refused.code());
    }

    @Test
    void aClosedStreamIsNotRead() throws IOException {
        ZipArchive archive = Archives.open(RawZip.of(Part.deflated("a", TEXT)));
        EntryStream stream = archive.open(archive.find("a").orElseThrow());
        stream.close();
        stream.close();
        assertThrows(IOException.class, stream::read);
    }
}
