package app.nozzly.host.backup;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** Makes backups of an installation and restores them. Thread-safe. */
public final class Backups {

    private final Path data;
    private final JsonFormat json;
    private final Clock clock;

    /** @param data folder of the installation's files */
    public Backups(Path data, JsonFormat json, Clock clock) {
        this.data = data;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes a backup as of one moment, checks what was written, and only then gives it its name. Only the owner of the program may read it.
     *
     * @param file a name that is not taken
     * @param pulse called often; what it throws ends the backup
     * @throws NozzlyException {@code validation_failed} when the name is taken
     */
    public BackupManifest write(JpaStore store, Path file, Runnable pulse) {
        return draft(file, pulse, draft -> {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream to = Channels.newOutputStream(channel);
                store.contents(contents -> {
                    try {
                        return new BackupWriter(json, clock, pulse).write(contents, new DataFiles(data), to);
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
                channel.force(true);
            }
        });
    }

    /** Takes over a backup that somebody else has written: checks a copy and gives it its name. */
    BackupManifest copy(Path written, Path file) {
        return draft(file, Backups::none, draft -> {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                Files.copy(written, Channels.newOutputStream(channel));
                channel.force(true);
            }
        });
    }

    private BackupManifest draft(Path file, Runnable pulse, Filling filling) {
        if (Files.exists(file)) {
            throw BackupRefusals.exists(file);
        }
        try {
            Path draft = PrivateFiles.draftOf(file);
            try {
                filling.fill(draft);
                BackupManifest manifest = checked(draft, pulse);
                Files.move(draft, file);
                return manifest;
            } catch (FileAlreadyExistsException faster) {
                throw BackupRefusals.exists(file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (UncheckedIOException | IOException refused) {
            throw BackupRefusals.unavailable("backup.unwritten", file.toString(), refused.toString());
        }
    }

    private BackupManifest checked(Path file, Runnable pulse) {
        try (BackupFile backup = BackupFile.open(file, json)) {
            backup.check(pulse);
            return backup.manifest();
        }
    }

    private static void none() {
        // nobody wants to know
    }

    /**
     * Puts a backup into an empty database and its files into the data folder. The whole backup is read and checked before anything is changed.
     *
     * @throws NozzlyException {@code validation_failed} when the backup is damaged, otherwise as {@link JpaStore#restore}
     */
    public BackupManifest restore(Path file, JpaStoreSettings database) {
        try (BackupFile backup = BackupFile.open(file, json)) {
            backup.check(Backups::none);
            try (UnpackedFiles files = UnpackedFiles.of(backup, data)) {
                JpaStore.restore(database, backup);
                files.moveIntoPlace();
            }
            return backup.manifest();
        } catch (IOException full) {
            throw BackupRefusals.unavailable("restore.files", data.toString(), full.toString());
        }
    }

    /** Writes the content of a new file. */
    private interface Filling {
        void fill(Path draft) throws IOException;
    }
}
