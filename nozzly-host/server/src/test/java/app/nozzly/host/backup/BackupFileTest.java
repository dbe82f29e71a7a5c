package app.nozzly.host.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.StoreContents;
import app.nozzly.persistence.jpa.StoredTable;
import app.nozzly.problem.NozzlyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that say other things of themselves than what is in them. */
@Tag("slow")
class BackupFileTest {

    private static final String PATH = "print-files/a.gcode";
    private static final byte[] CONTENT = "G28".getBytes(StandardCharsets.UTF_8);
    private static final int ROW_LIMIT = 64 << 20;

    @TempDir
    private Path home;

    private final JsonFormat json = new JsonFormat();
    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("all.backup");
    }

    /** A backup of one file that is said to have so many bytes. */
    private void forge(long bytes) throws IOException {
        byte[] described = json.write(new BackupManifest(
                BackupManifest.FORMAT,
                "test",
                1,
                Instant.EPOCH,
                List.of(),
                List.of(new BackupManifest.FileEntry(PATH, bytes, Digests.of(CONTENT)))));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(BackupWriter.FILES + PATH));
            zip.write(CONTENT);
            zip.putNextEntry(new ZipEntry(BackupWriter.MANIFEST));
            zip.write(described);
            zip.setComment(Digests.of(described));
        }
    }

    private void check() {
        try (BackupFile backup = BackupFile.open(file, json)) {
            backup.check(() -> {});
        }
    }

    @Test
    void O7_aFileOfAnotherLengthThanIsSaidOfItIsRefused() throws IOException {
        forge(3);
        check();
        for (long wrong : new long[] {0, 2, 4, -1, Long.MAX_VALUE}) {
            forge(wrong);
            NozzlyException damaged = assertThrows(NozzlyException.class, this::check, "said to have " + wrong);
            assertTrue(damaged.getMessage().contains(PATH), damaged.getMessage());
        }
    }

    /** One table with one row. */
    private record OneRow(String row) implements StoreContents {

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public List<StoredTable> tables() {
            return List.of(new StoredTable("note", List.of("words")));
        }

        @Override
        public void rows(StoredTable table, Consumer<String> consumer) {
            consumer.accept(row);
        }
    }

    private void write(int length) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            new BackupWriter(json, Clock.systemUTC(), () -> {})
                    .write(new OneRow("a".repeat(length)), new DataFiles(home), to);
        }
    }

    @Test
    void O7_aRowHasAnEnd() throws IOException {
        write(5_000_000);
        check();
        write(ROW_LIMIT + 1);
        NozzlyException damaged = assertThrows(NozzlyException.class, this::check);
        assertTrue(damaged.getMessage().contains("more than 67108864 bytes"), damaged.getMessage());
    }

    @Test
    void eachLineIsCountedByItself() throws IOException {
        assertEquals(11, read("12345\n54321", 5));
        assertThrows(IOException.class, () -> read("12345\n654321", 5));
        InputStream one = BoundedStream.whole(new ByteArrayInputStream(CONTENT), 2);
        assertEquals('G', one.read());
        assertEquals(1, one.skip(1));
        assertThrows(IOException.class, one::read);
        assertEquals(-1, BoundedStream.whole(InputStream.nullInputStream(), 0).read());
    }

    private static int read(String text, long most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return BoundedStream.lines(new ByteArrayInputStream(bytes), most).readAllBytes().length;
    }
}
