package app.nozzly.persistence.jpa;

import app.nozzly.persistence.contract.StoreFixture;
import app.nozzly.persistence.memory.MemoryStore;
import app.nozzly.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Embedded stores in a new folder, which is deleted at the end of the JVM. */
final class EmbeddedPlace implements StoreFixture {

    private final Path place = folder();

    /** A new folder. */
    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("nozzly-h2-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Store openStore(Clock clock) {
        return JpaStore.open(JpaStoreSettings.embedded(place));
    }

    @Override
    public Optional<Store> referenceStore() {
        return Optional.of(new MemoryStore());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
