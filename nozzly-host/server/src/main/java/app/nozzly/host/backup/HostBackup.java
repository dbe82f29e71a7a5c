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
    private final Duration toBegin;

    /** @param data data folder of the host */
    public HostBackup(Path data, Backups backups) {
        this(data, backups, TO_BEGIN);
    }

    /** @param toBegin how long the host may do nothing until it takes up the wish */
    HostBackup(Path data, Backups backups, Duration toBegin) {
        this.folder = data.resolve(WantedBackups.FOLDER);
        this.backups = backups;
        this.toBegin = toBegin;
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
                WantedBackups.removeAll(folder, id);
            }
        } catch (NoSuchFileException noFolder) {
            throw BackupRefusals.unavailable("backup.nobody");
        } catch (IOException refused) {
            throw BackupRefusals.unavailable("backup.unwritten", folder.toString(), refused.toString());
        }
    }

    private void await(String id) throws IOException {
        Instant heard = Instant.now();
        while (!Files.exists(folder.resolve(id + WantedBackups.DONE))) {
            if (Files.exists(folder.resolve(id + WantedBackups.FAILED))) {
                throw BackupRefusals.unavailable(
                        "backup.host", Files.readString(folder.resolve(id + WantedBackups.FAILED)));
            }
            if (isAnyMade()) {
                heard = Instant.now();
            }
            if (heard.plus(toBegin).isBefore(Instant.now())) {
                throw BackupRefusals.unavailable("backup.nobody");
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOSECONDS);
        }
    }

    /** Whether the host works at a backup, this one or one that somebody else wanted before: the host makes one after the other. */
    private boolean isAnyMade() throws IOException {
        Instant earliest = Instant.now().minus(TO_GO_ON);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + WantedBackups.TAKEN)) {
            for (Path taken : all) {
                if (isUnanswered(taken) && isSince(taken, earliest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUnanswered(Path taken) {
        String name = taken.getFileName().toString();
        String id = name.substring(0, name.length() - WantedBackups.TAKEN.length());
        return !Files.exists(folder.resolve(id + WantedBackups.DONE))
                && !Files.exists(folder.resolve(id + WantedBackups.FAILED));
    }

    private static boolean isSince(Path taken, Instant earliest) throws IOException {
        try {
            return Files.getLastModifiedTime(taken).toInstant().isAfter(earliest);
        } catch (NoSuchFileException ended) {
            return false;
        }
    }
}
