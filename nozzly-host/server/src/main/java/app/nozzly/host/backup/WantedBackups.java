package app.nozzly.host.backup;

import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups that {@code bin/nozzly backup} wants of a host whose embedded database nobody else can open. It asks by a file in a folder of the data folder: who may
 * write there may read the database too, hence needs no other right, and nothing of it can be reached over a network. Thread-safe; started once.
 */
public final class WantedBackups {

    static final String FOLDER = "wanted-backups";
    static final String WANTED = ".wanted";
    static final String TAKEN = ".taken";
    static final String FILE = ".zip";
    static final String DONE = ".done";
    static final String FAILED = ".failed";

    private static final Logger LOG = LoggerFactory.getLogger(WantedBackups.class);
    private static final long LOOK_EVERY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BEAT_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration TO_FETCH = Duration.ofMinutes(5);
    private static final long LONGEST_STOP_MILLISECONDS = 10_000;

    private final Path folder;
    private final Backups backups;
    private final Supplier<JpaStore> store;
    private final Thread thread = new Thread(this::look, "nozzly-backups");
    private volatile boolean stopping;

    /**
     * Backups of a host.
     *
     * @param data its data folder
     * @param store its database, asked for when a backup is wanted
     */
    public WantedBackups(Path data, Backups backups, Supplier<JpaStore> store) {
        this.folder = data.resolve(FOLDER);
        this.backups = backups;
        this.store = store;
        this.thread.setDaemon(true);
    }

    /** Looks for wishes from now on; forgets what a killed host has left. */
    public void start() {
        try {
            PrivateFiles.folder(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
            thread.start();
        } catch (IOException refused) {
            LOG.warn("backups of the running host are not possible: {}", refused.toString());
        }
    }

    /** Ends; a backup under way ends with a refusal. Never interrupts it: that would close the database's file. */
    public void stop() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LONGEST_STOP_MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        while (!stopping) {
            try (DirectoryStream<Path> wishes = Files.newDirectoryStream(folder, "*" + WANTED)) {
                for (Path wish : wishes) {
                    make(wish);
                }
                removeUnfetched();
            } catch (IOException unreadable) {
                LOG.warn("wanted backups cannot be looked for: {}", unreadable.toString());
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOSECONDS);
        }
    }

    /** A backup that nobody fetched, because whoever asked was ended, holds everything and takes space. One that is being fetched is open already. */
    private void removeUnfetched() throws IOException {
        Instant latest = Instant.now().minus(TO_FETCH);
        try (DirectoryStream<Path> answers = Files.newDirectoryStream(folder, "*{" + DONE + "," + FAILED + "}")) {
            for (Path answer : answers) {
                if (Files.getLastModifiedTime(answer).toInstant().isBefore(latest)) {
                    String name = answer.getFileName().toString();
                    removeAll(folder, name.substring(0, name.lastIndexOf('.')));
                    LOG.warn("removed a backup that nobody fetched");
                }
            }
        } catch (NoSuchFileException fetched) {
            LOG.debug("a backup was fetched meanwhile", fetched);
        }
    }

    /** Removes all that belongs to a wish. */
    static void removeAll(Path folder, String id) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, id + ".*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void make(Path wish) throws IOException {
        String name = wish.getFileName().toString();
        String id = name.substring(0, name.length() - WANTED.length());
        Path taken = folder.resolve(id + TAKEN);
        if (take(wish, taken)) {
            answer(id, taken);
        }
    }

    /**
     * Takes a wish up by a file of the host's own: the time of one that another user has made, root for instance, cannot be set. Whoever asks sees one of both
     * files at any moment.
     */
    private static boolean take(Path wish, Path taken) throws IOException {
        Files.createFile(taken);
        boolean wanted = false;
        try {
            wanted = Files.deleteIfExists(wish);
        } finally {
            if (!wanted) {
                Files.deleteIfExists(taken);
            }
        }
        return wanted;
    }

    private void answer(String id, Path taken) throws IOException {
        try {
            BackupManifest manifest = backups.write(store.get(), folder.resolve(id + FILE), new Beat(taken));
            LOG.info("made a backup of {} rows", manifest.rows());
            Files.createFile(folder.resolve(id + DONE));
        } catch (NozzlyException refused) {
            LOG.warn("a backup was not made: {}", refused.getMessage());
            Files.writeString(folder.resolve(id + FAILED), refused.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("a backup was not made", failed);
            Files.writeString(folder.resolve(id + FAILED), failed.toString());
        }
    }

    /** Shows that the backup goes on, and ends it when the host stops. */
    private final class Beat implements Runnable {

        private final Path taken;
        private long last = System.nanoTime();

        Beat(Path taken) {
            this.taken = taken;
        }

        @Override
        public void run() {
            if (stopping) {
                throw BackupRefusals.unavailable("backup.stopped");
            }
            if (System.nanoTime() - last > BEAT_EVERY_NANOSECONDS) {
                last = System.nanoTime();
                touch();
            }
        }

        private void touch() {
            try {
                Files.setLastModifiedTime(taken, FileTime.from(Instant.now()));
            } catch (IOException gone) {
                throw BackupRefusals.unavailable("backup.unwanted");
            }
        }
    }
}
