package app.nozzly.host.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a backup, unpacked beside their place so that moving them there can hardly fail. Not thread-safe. */
final class UnpackedFiles implements AutoCloseable {

    private final Path folder;
    private final Path data;
    private final List<String> paths;

    private UnpackedFiles(Path folder, Path data, List<String> paths) {
        this.folder = folder;
        this.data = data;
        this.paths = paths;
    }

    static UnpackedFiles of(BackupFile backup, Path data) throws IOException {
        List<BackupManifest.FileEntry> all = backup.manifest().files();
        Files.createDirectories(data);
        UnpackedFiles files = new UnpackedFiles(
                Files.createTempDirectory(data, "restore-"),
                data,
                all.stream().map(BackupManifest.FileEntry::path).toList());
        try {
            for (BackupManifest.FileEntry entry : all) {
                files.unpack(backup, entry);
            }
            return files;
        } catch (IOException | RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    private void unpack(BackupFile backup, BackupManifest.FileEntry entry) throws IOException {
        Path file = folder.resolve(entry.path());
        Files.createDirectories(file.getParent());
        try (InputStream content = backup.file(entry)) {
            Files.copy(content, file);
        }
    }

    void moveIntoPlace() throws IOException {
        for (String path : paths) {
            Path place = data.resolve(path);
            Files.createDirectories(place.getParent());
            Files.move(folder.resolve(path), place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not moved. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
