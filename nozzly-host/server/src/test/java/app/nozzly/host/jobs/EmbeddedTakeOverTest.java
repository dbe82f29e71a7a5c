package app.nozzly.host.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on H2, where the next host opens the file when the one before is gone. */
class EmbeddedTakeOverTest extends TakeOverSuite {

    private final Path folder;

    EmbeddedTakeOverTest(@TempDir Path folder) {
        super(Places.embedded(folder));
        this.folder = folder;
    }

    @Test
    void anIdleHostWritesNothing() throws IOException {
        Path file = folder.resolve("nozzly.mv.db");
        try (JobHost host = JobHost.start(place.open())) {
            shop(host);
            // What the database puts off it writes within seconds.
            JobHost.pause(3_000);
            long size = Files.size(file);
            FileTime changed = Files.getLastModifiedTime(file);
            int looks = 25;
            JobHost.pause(JobHost.TERMS.poll().multipliedBy(looks).toMillis());
            assertEquals(size, Files.size(file), "bytes after " + looks + " looks");
            assertEquals(changed, Files.getLastModifiedTime(file));
        }
    }
}
