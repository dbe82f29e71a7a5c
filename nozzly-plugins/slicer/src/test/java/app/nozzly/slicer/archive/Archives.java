package app.nozzly.slicer.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.function.Executable;

/** Archives for tests. */
final class Archives {

    static final String NAME = "plate.gcode.3mf";

    private Archives() {}

    static ZipArchive open(byte[] bytes) throws IOException {
        return open(bytes, ReadLimits.standard());
    }

    static ZipArchive open(byte[] bytes, ReadLimits limits) throws IOException {
        return ZipArchive.open(PrintFileSource.of(NAME, bytes).open(), NAME, limits);
    }

    /** An archive as the JDK writes it, with data descriptors. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static ZipArchive of(Map<String, String> files) throws IOException {
        return open(zip(files));
    }

    static ThreeMf threeMf(String entry, String content) throws IOException {
        return new ThreeMf(of(Map.of(entry, content)));
    }

    static byte[] content(ZipArchive archive, String name) throws IOException {
        return archive.bytes(archive.find(name).orElseThrow(), 1 << 20);
    }

    /** Moves that pack about as well as real ones do. */
    static byte[] gcode(int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < bytes; i++) {
            text.append("G1 X")
                    .append(i * 7 % 2003)
                    .append(" Y")
                    .append(i * 13 % 1999)
                    .append(" E.05\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads everything in steps, keeping nothing; returns how much there was. */
    static long drain(ZipArchive archive) throws IOException {
        long total = 0;
        byte[] step = new byte[8192];
        for (ArchiveEntry entry : archive.entries()) {
            try (EntryStream stream = archive.open(entry)) {
                for (int count = 0; count >= 0; count = stream.read(step, 0, step.length)) {
                    total += count;
                }
            }
        }
        return total;
    }

    /** Opens an archive, reads everything in it and looks at it in every way there is. */
    static void exercise(byte[] bytes) throws IOException {
        ZipArchive archive = open(bytes);
        ContainerKind.of(archive).refusal(NAME);
        drain(archive);
        ThreeMf threeMf = new ThreeMf(archive);
        threeMf.sliceInfo();
        threeMf.plateJson(1);
        threeMf.plateNames();
        threeMf.application();
        for (ArchiveEntry gcode : threeMf.plateGcodes().values()) {
            threeMf.statedMd5(gcode);
        }
    }

    /** A refusal with this code whose text names the file and is filled in. */
    static UnreadableFileException refused(String code, Executable reading) {
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, reading);
        assertEquals(code, refused.code(), refused.getMessage());
        assertTrue(refused.getMessage().contains(NAME), refused.getMessage());
        assertFalse(refused.getMessage().matches(".*\\{[0-9]}.*"), refused.getMessage());
        return refused;
    }
}
