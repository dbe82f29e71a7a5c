package app.nozzly.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared archive of loaded classes that makes the next start quick (JEP 350). After the first start a second, idle process runs the host once on a
 * folder of its own with the demo workshop, reads a few pages and writes the archive; it ends with the host. Stateless but for that process.
 */
final class ClassArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String FILE_PROPERTY = "nozzly.class.archive";
    private static final String TRAINING_PROPERTY = "nozzly.class.archive.training";
    private static final long LONGEST_SECONDS = 120;
    private static final AtomicReference<Optional<Process>> MAKER = new AtomicReference<>(Optional.empty());

    private ClassArchive() {}

    static boolean isTraining() {
        return Boolean.getBoolean(TRAINING_PROPERTY);
    }

    /** Begins to make the archive when there is none for this Java and these jars. */
    static void makeUnlessThere(Path home) {
        String file = System.getProperty(FILE_PROPERTY, "");
        if (file.isEmpty() || isCurrent(Path.of(file), home)) {
            return;
        }
        Thread maker = new Thread(() -> make(Path.of(file), home), "nozzly-class-archive");
        maker.setDaemon(true);
        maker.start();
    }

    /** Ends the making, if it is under way. */
    static void abandon() {
        MAKER.getAndSet(Optional.empty()).ifPresent(Process::destroyForcibly);
    }

    private static void make(Path archive, Path home) {
        Path fresh = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        Path folder =
                archive.resolveSibling("training-" + ProcessHandle.current().pid());
        try {
            copyPlugins(home, Files.createDirectories(folder.resolve("plugins")));
            Process process = start(fresh, folder);
            MAKER.set(Optional.of(process));
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (ended && process.exitValue() == 0 && Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                Files.writeString(stamp(archive), fingerprint(home));
            }
            process.destroyForcibly();
        } catch (IOException refused) {
            LOG.info("no class archive could be made, the next start will not be quicker: {}", refused.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            delete(folder.toFile());
            delete(fresh.toFile());
        }
    }

    /** Only the plugins of the installation: its settings might name a database, which training must not touch. */
    private static void copyPlugins(Path home, Path target) throws IOException {
        Path plugins = home.resolve("plugins");
        if (Files.isDirectory(plugins)) {
            try (DirectoryStream<Path> zips = Files.newDirectoryStream(plugins, "*.zip")) {
                for (Path zip : zips) {
                    Files.copy(zip, target.resolve(zip.getFileName()));
                }
            }
        }
    }

    private static Process start(Path fresh, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-XX:ArchiveClassesAtExit=" + fresh,
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-D" + TRAINING_PROPERTY + "=true",
                "-Dnozzly.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("NOZZLY_"));
        environment.put("NOZZLY_PORT", "0");
        environment.put("NOZZLY_DEMO", "true");
        environment.put("NOZZLY_DATA", folder.resolve("data").toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean isCurrent(Path archive, Path home) {
        try {
            return Files.exists(archive) && Files.readString(stamp(archive)).equals(fingerprint(home));
        } catch (IOException absent) {
            return false;
        }
    }

    private static Path stamp(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".made-by");
    }

    /** This Java, and name, size and time of every jar. */
    private static String fingerprint(Path home) {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version"));
        File[] jars =
                Optional.ofNullable(home.resolve("lib").toFile().listFiles()).orElse(new File[0]);
        java.util.Arrays.sort(jars);
        for (File jar : jars) {
            if (jar.getName().endsWith(".jar")) {
                text.append('\n')
                        .append(jar.getName())
                        .append(' ')
                        .append(jar.length())
                        .append(' ')
                        .append(jar.lastModified());
            }
        }
        return text.toString();
    }

    private static void delete(File file) {
        File[] children = file.listFiles();
        if (children != null) {
            for (File child : children) {
                delete(child);
            }
        }
        if (file.exists() && !file.delete()) {
            file.deleteOnExit();
        }
    }
}
