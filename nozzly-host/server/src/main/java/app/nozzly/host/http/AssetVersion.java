package app.nozzly.host.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** A short text that changes whenever a static file changes; pages put it into the files' addresses. Stateless. */
public final class AssetVersion {

    private static final String FOLDER = "static/";

    private AssetVersion() {}

    private static final class Holder {
        static final String VALUE = compute();
    }

    /** The version of the files that this program carries. */
    public static String current() {
        return Holder.VALUE;
    }

    private static String compute() {
        try {
            Path place = Path.of(AssetVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            CRC32 sum = new CRC32();
            if (Files.isDirectory(place)) {
                addFolder(place.resolve(FOLDER), sum);
            } else {
                addJar(place, sum);
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addJar(Path jar, CRC32 sum) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER))
                    .forEach(entry -> sum.update(
                            (entry.getName() + entry.getCrc()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static void addFolder(Path folder, CRC32 sum) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(Files.readAllBytes(file));
            }
        }
    }
}
