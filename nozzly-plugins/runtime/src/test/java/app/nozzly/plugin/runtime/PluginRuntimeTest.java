package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.NozzlyException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PluginRuntimeTest extends RuntimeFixture {

    @Test
    void aFolderThatIsNotThereHoldsNoPlugin() {
        try (PluginRuntime runtime = start()) {
            assertEquals(List.of(), runtime.plugins());
            NozzlyException missing = failure(runtime);
            assertEquals(PluginError.PLUGIN_MISSING, missing.code());
            assertEquals(ErrorCategory.UNSUPPORTED, missing.code().category());
        }
    }

    @Test
    void aPluginStartsWithItsSettingsAndIsListed() {
        TestPlugin.greeting("one").into(plugins());
        Map<String, Map<String, String>> given = Map.of("one/sample", Map.of("greeting", "good day"));
        try (PluginRuntime runtime = PluginRuntime.start(settings().withExtensionSettings(given))) {
            assertEquals("good day", greeting(runtime));
            PluginStatus status = runtime.plugins().get(0);
            assertEquals(PluginState.STARTED, status.state());
            assertEquals(Optional.of("one"), status.id());
            assertEquals(Optional.of("1.2.3"), status.version());
            assertEquals(List.of("slicer-reader/sample"), status.extensions());
            assertEquals(new CallCounts(3, 0, 0, 0), status.calls());
            assertFalse(status.signed());
        }
    }

    @Test
    void anUnknownSettingFailsTheStartAndNamesTheKey() {
        TestPlugin.greeting("one").into(plugins());
        Map<String, Map<String, String>> given = Map.of("one/sample", Map.of("greetign", "good day"));
        try (PluginRuntime runtime = PluginRuntime.start(settings().withExtensionSettings(given))) {
            PluginStatus status = runtime.plugins().get(0);
            assertEquals(PluginState.FAILED, status.state());
            assertTrue(status.cause().orElseThrow().toString().contains("greetign"), status.toString());
        }
    }

    @Test
    void theSurestReaderIsAsked() {
        TestPlugin.reading("a", "", "return Recognition.POSSIBLE;", "return answer(\"a\");")
                .into(plugins());
        TestPlugin.reading("b", "", TestPlugin.CERTAIN, "return answer(\"b\");").into(plugins());
        TestPlugin.reading("c", "", TestPlugin.CERTAIN, "return answer(\"c\");").into(plugins());
        try (PluginRuntime runtime = start()) {
            assertEquals("b", greeting(runtime));
        }
    }

    @Test
    void aFileThatNoReaderKnowsIsRefused() {
        TestPlugin.reading("a", "", "return Recognition.NONE;", "return answer(\"a\");")
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            NozzlyException refused = failure(runtime);
            assertEquals("file_format_unknown", refused.code().code());
            assertTrue(refused.getMessage().contains("a.gcode"));
            NozzlyException empty = Assertions.assertThrows(
                    NozzlyException.class,
                    () -> runtime.slicerReaders().read(PrintFileSource.of("e.gcode", new byte[0])));
            assertEquals("file_empty", empty.code().code());
            NozzlyException gone = Assertions.assertThrows(
                    NozzlyException.class,
                    () -> runtime.slicerReaders().read(PrintFileSource.of(folder.resolve("gone.gcode"))));
            assertEquals("file_storage_failed", gone.code().code());
            assertEquals(ErrorCategory.EXTERNAL_FAILURE, gone.code().category());
            assertEquals(ErrorCategory.INVALID_INPUT, empty.code().category());
        }
    }

    @Test
    void aRefusalKeepsTheCodeAndTextOfTheReaderAndIsNoFailure() {
        TestPlugin.reading(
                        "a",
                        "",
                        "return Recognition.REFUSED;",
                        "throw new UnreadableFileException(\"file_odd\", \"it is {odd}\");")
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            for (int i = 0; i < 8; i++) {
                NozzlyException refused = failure(runtime);
                assertEquals("file_odd", refused.code().code());
                assertEquals(ErrorCategory.INVALID_INPUT, refused.code().category());
                assertEquals("it is {odd}", refused.getMessage());
            }
            assertEquals(0, runtime.plugins().get(0).calls().failures());
        }
    }

    @Test
    void twoPackagesWithOneIdAreNotBothLoaded() throws Exception {
        Path first = TestPlugin.greeting("one").into(plugins());
        Files.copy(first, plugins().resolve("zwei.zip"));
        try (PluginRuntime runtime = start()) {
            assertEquals(
                    List.of(PluginState.STARTED, PluginState.REFUSED),
                    runtime.plugins().stream().map(PluginStatus::state).toList());
            assertEquals("hello", greeting(runtime));
        }
    }

    @Test
    void aPluginForAnotherApiVersionIsRefused() {
        TestPlugin.greeting("one").withProperty("plugin.requires", ">=2.0.0").into(plugins());
        try (PluginRuntime runtime = start()) {
            assertRefused(runtime, "requires API version >=2.0.0, and this is 1.0.0");
        }
    }

    @Test
    void aPackageWithoutAServiceFailsToStart() {
        TestPlugin.empty("one").withEntry("classes/readme.txt", "nothing").into(plugins());
        try (PluginRuntime runtime = start()) {
            assertEquals(PluginState.FAILED, runtime.plugins().get(0).state());
            assertTrue(runtime.plugins().get(0).cause().orElseThrow().toString().contains("META-INF/services"));
        }
    }

    @Test
    void p8_tenLoadUnloadCyclesLeaveNoLoaderNoThreadAndNoLockedFile() throws Exception {
        TestPlugin.reading("one", "kept = new byte[100000];", TestPlugin.CERTAIN, TestPlugin.GREET)
                .into(plugins());
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int cycle = 0; cycle < 10; cycle++) {
            loaders.add(cycle());
        }
        assertEquals(0, stillAlive(loaders), "class loaders that were not collected");
        assertEquals(List.of(), pluginThreads());
        Files.delete(plugins().resolve("one.zip"));
        assertFalse(Files.exists(folder.resolve("work/unpacked/one")));
    }

    private WeakReference<ClassLoader> cycle() {
        PluginRuntime runtime = start();
        assertEquals("hello", greeting(runtime));
        WeakReference<ClassLoader> loader =
                new WeakReference<>(runtime.slicerReaders().loaders().get(0));
        runtime.close();
        runtime.close();
        assertTrue(runtime.slicerReaders().isEmpty());
        return loader;
    }

    private static long stillAlive(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        for (int attempt = 0; attempt < 50; attempt++) {
            System.gc();
            if (loaders.stream().allMatch(loader -> loader.get() == null)) {
                return 0;
            }
            Thread.sleep(20);
        }
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
