package app.nozzly.host.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.http.JsonFormat;
import app.nozzly.persistence.jpa.JpaStore;
import app.nozzly.persistence.jpa.JpaStoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes between the command and the host that makes its backup. */
@Tag("slow")
class WantedBackupsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private final CountDownLatch free = new CountDownLatch(1);
    private Path folder;
    private Backups backups;
    private JpaStore store;
    private WantedBackups wanted;

    @BeforeEach
    void start() {
        folder = data.resolve(WantedBackups.FOLDER);
        backups = new Backups(data, new JsonFormat(), Clock.systemUTC());
        store = JpaStore.open(JpaStoreSettings.embedded(data));
        wanted = new WantedBackups(data, backups, this::slowly);
        wanted.start();
    }

    @AfterEach
    void stop() {
        free.countDown();
        wanted.stop();
        store.close();
    }

    private JpaStore slowly() {
        try {
            assertTrue(free.await(LONG.toSeconds(), TimeUnit.SECONDS));
            return store;
        } catch (InterruptedException hurry) {
            throw new IllegalStateException(hurry);
        }
    }

    private static void await(BooleanSupplier state) throws InterruptedException {
        Instant latest = Instant.now().plus(LONG);
        while (!state.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(latest), "in time");
            Thread.sleep(20);
        }
    }

    @Test
    void theHostTakesAWishUpByAFileOfItsOwn() throws Exception {
        Path wish = Files.writeString(folder.resolve("a.wanted"), "made by root");
        Path taken = folder.resolve("a.taken");
        await(() -> Files.exists(taken) && !Files.exists(wish));
        assertEquals("", Files.readString(taken), "not the file of whoever asks, whose time the host may not set");
        free.countDown();
        await(() -> Files.exists(folder.resolve("a.done")));
        assertTrue(Files.size(folder.resolve("a.zip")) > 0);
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheFirst() throws Exception {
        HostBackup first = new HostBackup(data, backups);
        HostBackup second = new HostBackup(data, backups, Duration.ofSeconds(1));
        var one = CompletableFuture.supplyAsync(() -> first.write(data.resolve("one.backup")));
        await(() -> taken() == 1);
        var two = CompletableFuture.supplyAsync(() -> second.write(data.resolve("two.backup")));
        Thread.sleep(2500);
        assertFalse(two.isDone(), "it waits longer than the second in which a host that does nothing would have begun");
        free.countDown();
        assertEquals(
                one.get(30, TimeUnit.SECONDS).rows(),
                two.get(30, TimeUnit.SECONDS).rows());
        assertEquals(0, taken());
    }

    private long taken() {
        String[] names = folder.toFile().list((in, name) -> name.endsWith(WantedBackups.TAKEN));
        return names == null ? 0 : names.length;
    }

    @Test
    void anAnswerThatNobodyFetchesIsRemoved() throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofMinutes(6)));
        for (String name : new String[] {"a.taken", "a.zip", "b.zip", "b.done", "c.zip"}) {
            Files.writeString(folder.resolve(name), "whole");
        }
        Files.setLastModifiedTime(folder.resolve("c.zip"), old);
        Path marked = Files.writeString(folder.resolve("d.done"), "");
        Files.setLastModifiedTime(marked, old);
        Path answer = Files.writeString(data.resolve("a.done"), "");
        Files.setLastModifiedTime(answer, old);
        Files.move(answer, folder.resolve("a.done"));
        await(() -> !Files.exists(folder.resolve("a.zip")) && !Files.exists(folder.resolve("a.done")));
        await(() -> !Files.exists(folder.resolve("a.taken")) && !Files.exists(marked));
        assertTrue(Files.exists(folder.resolve("b.zip")), "somebody may fetch it still");
        assertTrue(Files.exists(folder.resolve("c.zip")), "it is not done");
    }
}
