package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.Nozzly;
import app.nozzly.host.backup.BackupFile;
import app.nozzly.host.backup.Backups;
import app.nozzly.host.backup.HostBackup;
import app.nozzly.host.backup.WantedBackups;
import app.nozzly.host.demo.DemoWorkshop;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import app.nozzly.problem.NozzlyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as whoever runs the host calls them. */
@Tag("slow")
class BackupCommandsTest {

    private static final int FLIPS = 300;

    @TempDir
    private Path home;

    private final JsonFormat json = new JsonFormat();
    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;
    private Path file;

    @BeforeEach
    void fill() {
        file = home.resolve("all.backup");
        try (Nozzly nozzly = Nozzly.builder().store(open("data")).build()) {
            new DemoWorkshop(nozzly, Clock.systemUTC()).fill(WorkshopModule.WORKSHOP);
        }
    }

    private JpaStore open(String data) {
        return JpaStore.open(JpaStoreSettings.embedded(home.resolve(data)));
    }

    private int run(String data, String... words) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        Installation installation =
                new Installation(home, Map.of("NOZZLY_DATA", home.resolve(data).toString()));
        CommandLine line = new CommandLine(List.of(
                new BackupCommand(installation), new RestoreCommand(installation), new VerifyCommand(installation)));
        return line.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndNeverOverwritten() throws IOException {
        assertEquals(2, run("data", "backup"));
        assertEquals(0, run("data", "backup", file.toString()), this::complained);
        assertTrue(said().contains("it was read again and is whole"), said());
        assertTrue(said().contains("keep it where only you can read it"), said());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, run("data", "backup", file.toString()));
        assertTrue(complained().contains("choose another name"), complained());
        assertEquals(1, run("nowhere", "backup", home.resolve("none").toString()));
        assertTrue(complained().contains("there is no database"), complained());
        try (var files = Files.list(home)) {
            assertEquals(
                    List.of("all.backup", "data"),
                    files.map(one -> one.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aBackupGoesIntoAnEmptyDatabaseOnly() {
        assertEquals(0, run("data", "backup", file.toString()), this::complained);
        assertEquals(2, run("other", "restore"));
        assertEquals(1, run("data", "restore", file.toString()));
        assertTrue(complained().contains("is not empty"), complained());
        assertEquals(0, run("other", "restore", file.toString()), this::complained);
        assertTrue(said().contains("Ember & Layer: "), said());
        assertTrue(said().contains("Every balance is the sum of its movements."), said());
        assertTrue(said().contains("give it the secret of the host that made the backup"), said());
        assertEquals(1, run("other", "restore", file.toString()));
        assertEquals(1, run("third", "restore", home.resolve("missing").toString()));
    }

    @Test
    void O7_aDamagedBackupChangesNothing() throws IOException {
        assertEquals(0, run("data", "backup", file.toString()), this::complained);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertEquals(1, run("other", "restore", file.toString()));
        assertTrue(complained().contains("nothing was changed"), complained());
        assertFalse(Files.exists(home.resolve("other")), "not even a folder");
        Files.writeString(file, "no backup at all");
        assertEquals(1, run("other", "restore", file.toString()));
    }

    @Test
    void O7_aFlippedBitIsRefusedOrHarmless() throws IOException {
        assertEquals(0, run("data", "backup", file.toString()), this::complained);
        long seed = Long.getLong("nozzly.seed", System.nanoTime());
        System.out.println("O7 flipped bits, seed " + seed + " (replay: -Dnozzly.seed=" + seed + ")");
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(file);
        List<String> rows = rows(file);
        int refused = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path copy = Files.write(home.resolve("damaged"), damaged);
            try {
                assertEquals(rows, rows(copy), "what is taken is what was written");
            } catch (NozzlyException damage) {
                refused++;
            }
        }
        assertTrue(refused > FLIPS * 3 / 4, refused + " refused");
        System.out.println("O7 " + FLIPS + " flipped bits: " + refused + " refused, the others change nothing");
    }

    /** Everything in a backup that stands the check. */
    private List<String> rows(Path backup) {
        try (BackupFile read = BackupFile.open(backup, json)) {
            read.check(() -> {});
            List<String> rows = new java.util.ArrayList<>();
            read.tables().forEach(table -> read.rows(table, row -> rows.add(table.name() + row)));
            return rows;
        }
    }

    @Test
    void aRunningHostMakesTheBackupOfItsEmbeddedDatabase() {
        Path data = home.resolve("data");
        Backups backups = new Backups(data, json, Clock.systemUTC());
        try (JpaStore store = open("data")) {
            WantedBackups wanted = new WantedBackups(data, backups, () -> store);
            wanted.start();
            try {
                HostBackup host = new HostBackup(data, backups);
                assertTrue(host.write(file).rows() > 100);
                NozzlyException taken = assertThrows(NozzlyException.class, () -> host.write(file));
                assertTrue(taken.getMessage().contains("choose another name"), taken.getMessage());
            } finally {
                wanted.stop();
            }
            assertFalse(rows(file).isEmpty());
            assertEquals(0, leftOver(data));
        }
    }

    @Test
    void whatTheHostCannotDoIsSaid() {
        Path data = home.resolve("data");
        Backups backups = new Backups(data, json, Clock.systemUTC());
        HostBackup host = new HostBackup(data, backups);
        NozzlyException nobody = assertThrows(NozzlyException.class, () -> host.write(file));
        assertTrue(nobody.getMessage().contains("makes no backup when asked"), nobody.getMessage());
        JpaStore closed = open("data");
        closed.close();
        WantedBackups wanted = new WantedBackups(data, backups, () -> closed);
        wanted.start();
        try {
            NozzlyException refused = assertThrows(NozzlyException.class, () -> host.write(file));
            assertTrue(
                    refused.getMessage().contains("the running host could not make the backup"), refused::getMessage);
        } finally {
            wanted.stop();
        }
        assertEquals(0, leftOver(data));
        assertFalse(Files.exists(file));
    }

    private static long leftOver(Path data) {
        try (var files = Files.list(data.resolve("wanted-backups"))) {
            return files.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
