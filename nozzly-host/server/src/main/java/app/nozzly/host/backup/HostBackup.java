package app.nozzly.host.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks the running host of a data folder for a backup, see {@link WantedBackups}. Immutable. */
public final class HostBackup {

    private static final long LOOK_EVERY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(200);

    /** How long a host may be silent: until it takes up the wish, and while it works. */
    private static final Duration TO_BEGIN = Duration.ofSeconds(15);

    private static final Duration TO_GO_ON = Duration.ofMinutes(1);

    private final Path folder;
    private final Backups backups;

    /** @param data data folder of the host */
    public HostBackup(Path data, Backups backups) {
        this.folder = data.resolve(WantedBackups.FOLDER);
        this.backups = backups;
    }

    /**
     * Waits for the host's backup, checks it and gives it its name.
     *
     * @throws app.nozzly.problem.NozzlyException {@code unavailable} when no host answers, or with its reason when it refuses
     */
    public BackupManifest write(Path file) {
        if (Files.exists(file)) {
            throw BackupRefusals.exists(file);
        }
        String id = UUID.randomUUID().toString();
        try {
            Files.createFile(folder.resolve(id + WantedBackups.WANTED));
            try {
                await(id);
                return backups.copy(folder.resolve(id + WantedBackups.FILE), file);
            } finally {
                forget(id);
            }
        } catch (NoSuchFileException noFolder) {
            throw BackupRefusals.unavailable("backup.nobody");
        } catch (IOException refused) {
            throw BackupRefusals.unavailable("backup.unwritten", folder.toString(), refused.toString());
        }
    }

    private void await(String id) throws IOException {
        Instant begun = Instant.now();
        while (!Files.exists(folder.resolve(id + WantedBackups.DONE))) {
            if (Files.exists(folder.resolve(id + WantedBackups.FAILED))) {
                throw BackupRefusals.unavailable(
                        "backup.host", Files.readString(folder.resolve(id + WantedBackups.FAILED)));
            }
            refuseSilence(id, begun);
            LockSupport.parkNanos(LOOK_EVERY_NANOSECONDS);
        }
    }

    private void refuseSilence(String id, Instant begun) throws IOException {
        Path taken = folder.resolve(id + WantedBackups.TAKEN);
        boolean late = Files.exists(taken)
                ? Files.getLastModifiedTime(taken).toInstant().plus(TO_GO_ON).isBefore(Instant.now())
                : begun.plus(TO_BEGIN).isBefore(Instant.now());
        if (late) {
            throw BackupRefusals.unavailable("backup.nobody");
        }
    }

    private void forget(String id) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, id + ".*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
