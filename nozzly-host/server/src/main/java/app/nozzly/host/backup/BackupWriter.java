package app.nozzly.host.backup;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.ContentSum;
import app.nozzly.persistence.jpa.StoreContents;
import app.nozzly.persistence.jpa.StoredTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup as a stream: a zip with the rows of each table, the files, and what all of that is. The fingerprint of the last is the comment of the zip. Used
 * once; not thread-safe.
 */
final class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final String ROWS = "rows/";
    static final String FILES = "files/";

    private final JsonFormat json;
    private final Clock clock;
    private final Runnable pulse;

    /** @param pulse called for every row and file; what it throws ends the backup */
    BackupWriter(JsonFormat json, Clock clock, Runnable pulse) {
        this.json = json;
        this.clock = clock;
        this.pulse = pulse;
    }

    BackupManifest write(StoreContents contents, DataFiles files, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(to), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            return write(contents, files, zip);
        }
    }

    /** What is behind it is closed by whoever opened it. */
    private static final class Unclosed extends BufferedOutputStream {

        private static final int BYTES = 1 << 16;

        Unclosed(OutputStream to) {
            super(to, BYTES);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private BackupManifest write(StoreContents contents, DataFiles files, ZipOutputStream zip) throws IOException {
        List<BackupManifest.TableEntry> tables = new ArrayList<>();
        for (StoredTable table : contents.tables()) {
            tables.add(rows(contents, table, zip));
        }
        List<BackupManifest.FileEntry> kept = new ArrayList<>();
        for (String path : files.paths()) {
            file(files, path, zip).ifPresent(kept::add);
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT, Release.name(), contents.schema(), clock.instant(), tables, kept);
        byte[] described = json.write(manifest);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(described);
        zip.closeEntry();
        zip.setComment(Digests.of(described));
        return manifest;
    }

    private BackupManifest.TableEntry rows(StoreContents contents, StoredTable table, ZipOutputStream zip)
            throws IOException {
        ContentSum sum = new ContentSum();
        zip.putNextEntry(new ZipEntry(ROWS + table.name()));
        try {
            contents.rows(table, row -> {
                pulse.run();
                sum.add(row);
                line(zip, row);
            });
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        zip.closeEntry();
        return new BackupManifest.TableEntry(table.name(), table.columns(), sum.rows(), sum.text());
    }

    private static void line(ZipOutputStream zip, String row) {
        try {
            zip.write(row.getBytes(StandardCharsets.UTF_8));
            zip.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Empty when the file is gone: what is kept for a week goes away in between. */
    private Optional<BackupManifest.FileEntry> file(DataFiles files, String path, ZipOutputStream zip)
            throws IOException {
        pulse.run();
        MessageDigest digest = Digests.begin();
        try (InputStream content = new DigestInputStream(Files.newInputStream(files.at(path)), digest)) {
            zip.putNextEntry(new ZipEntry(FILES + path));
            long bytes = content.transferTo(zip);
            zip.closeEntry();
            return Optional.of(new BackupManifest.FileEntry(path, bytes, Digests.text(digest)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
