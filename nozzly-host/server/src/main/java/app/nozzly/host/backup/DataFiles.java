package app.nozzly.host.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a data folder that belong to a backup: what was read from print files. Keys, uploads under way and the database itself do not. Immutable. */
record DataFiles(Path data) {

    private static final String KEPT = "print-files";

    /** Their paths below the folder, with slashes, sorted. */
    List<String> paths() throws IOException {
        Path kept = data.resolve(KEPT);
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException goneMeanwhile) {
            if (goneMeanwhile.getCause() instanceof NoSuchFileException) {
                return paths();
            }
            throw goneMeanwhile;
        }
    }

    /** Where a file of that path lies. */
    Path at(String path) {
        return data.resolve(path);
    }

    /** Whether a path can be one of theirs: below their folder, with plain names. */
    static boolean isOne(String path) {
        return path.matches(KEPT + "(/[0-9A-Za-z][0-9A-Za-z._-]*)+");
    }
}
