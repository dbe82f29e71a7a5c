package app.nozzly.plugin.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.plugin.runtime.PluginRuntimeSettings;
import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every built plugin package must do: load in the real runtime, bring no copy of the host, and leave nothing behind. */
@Tag("slow")
public abstract class PluginPackageContract {

    private static final int CYCLES = 3;

    @TempDir
    Path folder;

    /** The built zip. */
    protected abstract Path builtPackage();

    /** The id in its {@code plugin.properties}. */
    protected abstract String pluginId();

    /** Names that the runtime must list, such as {@code slicer-reader/print-files}. */
    protected abstract List<String> extensions();

    /** Uses the plugin through the runtime; by default nothing more than loading it. */
    protected void use(PluginRuntime runtime) throws IOException {
        assertFalse(runtime.plugins().isEmpty());
    }

    @Test
    void thePackageLoadsStartsAndWorksInTheRealRuntime() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(builtPackage(), plugins.resolve("plugin.zip"));
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            try (PluginRuntime runtime =
                    PluginRuntime.start(PluginRuntimeSettings.of(plugins, folder.resolve("work")))) {
                PluginStatus status = runtime.plugins().get(0);
                assertEquals(PluginState.STARTED, status.state(), () -> String.valueOf(status.cause()));
                assertEquals(Optional.of(pluginId()), status.id());
                assertEquals(extensions(), status.extensions());
                use(runtime);
            }
        }
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .noneMatch(thread -> thread.getName().startsWith("nozzly-plugin-" + pluginId() + "-")));
    }

    @Test
    void thePackageBringsNoCopyOfTheHost() throws IOException {
        try (ZipFile zip = new ZipFile(builtPackage().toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                assertFalse(
                        name.matches(
                                "(classes/)?(org/pf4j|org/slf4j|com/google/inject|org/joda/money|app/nozzly/plugin|app/nozzly/quantity)/.*\\.class"
                                        + "|lib/(nozzly-core|nozzly-plugins-api|pf4j|slf4j-api|joda-money)-.*"),
                        name);
            }
        }
    }

    @Test
    void thePackageDescribesItself() throws IOException {
        try (ZipFile zip = new ZipFile(builtPackage().toFile());
                InputStream properties = zip.getInputStream(zip.getEntry("plugin.properties"))) {
            String text = new String(properties.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(text.contains("plugin.id=" + pluginId()), text);
            assertTrue(text.contains("plugin.requires="), text);
            assertFalse(text.contains("${"), text);
        }
    }
}
