package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.problem.NozzlyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A plugins folder and a runtime with short limits. */
abstract class RuntimeFixture {

    static final PrintFileSource FILE = PrintFileSource.of("a.gcode", "G28\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    Path plugins() {
        return folder.resolve("plugins");
    }

    PluginRuntimeSettings settings() {
        Duration pause = Duration.ofHours(1);
        CallLimits limits =
                new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), 8, 5, pause);
        return PluginRuntimeSettings.of(plugins(), folder.resolve("work")).withCallLimits(limits);
    }

    /** Settings whose calls end soon. */
    PluginRuntimeSettings hasty() {
        CallLimits limits = new CallLimits(
                Duration.ofMillis(1500), Duration.ofMillis(300), Duration.ofMillis(300), 8, 5, Duration.ofHours(1));
        return settings().withCallLimits(limits);
    }

    PluginRuntime start() {
        return PluginRuntime.start(settings());
    }

    static String greeting(PluginRuntime runtime) {
        return runtime.slicerReaders().read(FILE).slicer().orElseThrow();
    }

    static NozzlyException failure(PluginRuntime runtime) {
        return assertThrows(NozzlyException.class, () -> runtime.slicerReaders().read(FILE));
    }

    static void assertRefused(PluginRuntime runtime, String text) {
        List<PluginStatus> all = runtime.plugins();
        assertEquals(1, all.size());
        assertEquals(PluginState.REFUSED, all.get(0).state(), all.toString());
        String cause = all.get(0).cause().orElseThrow().toString();
        assertTrue(cause.contains(text), cause);
        assertTrue(runtime.slicerReaders().isEmpty());
    }

    static List<String> pluginThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("nozzly-plugin-"))
                .toList();
    }
}
