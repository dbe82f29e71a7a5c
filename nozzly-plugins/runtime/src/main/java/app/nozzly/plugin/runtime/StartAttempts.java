package app.nozzly.plugin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts starts that did not finish, so that a plugin that ends the process cannot do so for ever. */
final class StartAttempts {

    /** Unfinished starts after which no plugin is loaded. */
    static final int MOST = 2;

    private final Path file;

    StartAttempts(Path workFolder) {
        this.file = workFolder.resolve("unfinished-starts");
    }

    int unfinished() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    void begin() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.valueOf(unfinished() + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
