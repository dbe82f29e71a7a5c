package app.nozzly.host.backup;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.ContentSum;
import app.nozzly.persistence.jpa.StoreContents;
import app.nozzly.persistence.jpa.StoredTable;
import app.nozzly.problem.NozzlyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup that is read. Not thread-safe. */
public final class BackupFile implements StoreContents, AutoCloseable {

    private static final long LARGEST_MANIFEST = 256L << 20;
    private static final long LONGEST_ROW = 64L << 20;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads what is in it; nothing of that is checked yet.
     *
     * @throws NozzlyException {@code not_found} when there is no file, {@code validation_failed} when it is damaged or no backup
     */
    public static BackupFile open(Path file, JsonFormat json) {
        if (!Files.isRegularFile(file)) {
            throw NozzlyException.notFound("backup", file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            return new BackupFile(zip, manifest(zip, json));
        } catch (IOException | IllegalArgumentException damaged) {
            close(zip);
            throw BackupRefusals.damaged(file.toString(), damaged);
        } catch (NozzlyException unknown) {
            close(zip);
            throw unknown;
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static BackupManifest manifest(ZipFile zip, JsonFormat json) throws IOException {
        ZipEntry entry = entry(zip, BackupWriter.MANIFEST);
        byte[] described;
        try (InputStream content = BoundedStream.whole(zip.getInputStream(entry), LARGEST_MANIFEST)) {
            described = content.readAllBytes();
        }
        if (!Digests.of(described).equals(zip.getComment())) {
            throw new IOException("the list of contents was changed");
        }
        int format = json.parse(described).path("format").asInt();
        if (format != BackupManifest.FORMAT) {
            throw BackupRefusals.format(format);
        }
        return json.read(described, BackupManifest.class);
    }

    /** What is in it. */
    public BackupManifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it and compares it with what it says of itself.
     *
     * @param pulse called for every row and file; what it throws ends the check
     * @throws NozzlyException {@code validation_failed} naming the first part that differs
     */
    public void check(Runnable pulse) {
        for (BackupManifest.TableEntry table : manifest.tables()) {
            ContentSum sum = new ContentSum();
            rows(table.table(), row -> {
                pulse.run();
                sum.add(row);
            });
            if (sum.rows() != table.rows() || !sum.text().equals(table.sum())) {
                throw BackupRefusals.damaged(table.name(), new IOException("other rows than were written"));
            }
        }
        for (BackupManifest.FileEntry file : manifest.files()) {
            pulse.run();
            check(file);
        }
    }

    private void check(BackupManifest.FileEntry file) {
        MessageDigest digest = Digests.begin();
        try (InputStream content = new DigestInputStream(file(file), digest)) {
            if (content.transferTo(OutputStream.nullOutputStream()) != file.bytes()) {
                throw new IOException("a shorter file than was written");
            }
        } catch (IOException damaged) {
            throw BackupRefusals.damaged(file.path(), damaged);
        }
        if (!Digests.text(digest).equals(file.sha256()) || !DataFiles.isOne(file.path())) {
            throw BackupRefusals.damaged(file.path(), new IOException("another file than was written"));
        }
    }

    /** The content of a file; reading fails where it grows beyond what is said of it. */
    InputStream file(BackupManifest.FileEntry file) throws IOException {
        return BoundedStream.whole(zip.getInputStream(entry(zip, BackupWriter.FILES + file.path())), file.bytes());
    }

    @Override
    public int schema() {
        return manifest.schema();
    }

    @Override
    public List<StoredTable> tables() {
        return manifest.tables().stream().map(BackupManifest.TableEntry::table).toList();
    }

    @Override
    public void rows(StoredTable table, Consumer<String> row) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BoundedStream.lines(zip.getInputStream(entry(zip, BackupWriter.ROWS + table.name())), LONGEST_ROW),
                StandardCharsets.UTF_8))) {
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                row.accept(line.get());
            }
        } catch (IOException damaged) {
            throw BackupRefusals.damaged(table.name(), damaged);
        }
    }

    private static Optional<String> next(BufferedReader lines) throws IOException {
        return Optional.ofNullable(lines.readLine());
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        return Optional.ofNullable(zip.getEntry(name)).orElseThrow(() -> new NoSuchFileException(name));
    }

    @Override
    public void close() {
        close(zip);
    }
}
