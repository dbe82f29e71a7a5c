package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.NozzlyException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PluginFailureTest extends RuntimeFixture {

    private static final String HANG =
            "while (true) { try { Thread.sleep(100000); } catch (InterruptedException e) { throw new RuntimeException(e); } }";
    private static final String DEAF =
            "long end = System.nanoTime() + 3000000000L; while (System.nanoTime() < end) { Thread.interrupted(); } throw new IllegalStateException();";

    @Test
    void p4_aStartThatThrowsOrHangsFailsAndTheOthersRun() {
        TestPlugin.greeting("fine").into(plugins());
        TestPlugin.reading("hangs", HANG, TestPlugin.CERTAIN, TestPlugin.GREET).into(plugins());
        TestPlugin.reading("hangs-too", HANG, TestPlugin.CERTAIN, TestPlugin.GREET)
                .into(plugins());
        TestPlugin.reading(
                        "throws",
                        "if (true) throw new IllegalStateException(\"no luck\");",
                        TestPlugin.CERTAIN,
                        TestPlugin.GREET)
                .into(plugins());
        try (PluginRuntime runtime = PluginRuntime.start(hasty())) {
            List<PluginState> states =
                    runtime.plugins().stream().map(PluginStatus::state).toList();
            assertEquals(
                    List.of(PluginState.STARTED, PluginState.FAILED, PluginState.FAILED, PluginState.FAILED), states);
            assertTrue(cause(runtime, 1).contains("1500 ms"), cause(runtime, 1));
            assertTrue(cause(runtime, 3).contains("no luck"), cause(runtime, 3));
            assertEquals("hello", greeting(runtime));
        }
    }

    private static String cause(PluginRuntime runtime, int index) {
        return runtime.plugins().get(index).cause().orElseThrow().toString();
    }

    /** A host of its own process: prints {@code ready} and whether it is in safe mode. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (PluginRuntime runtime =
                PluginRuntime.start(PluginRuntimeSettings.of(folder.resolve("plugins"), folder.resolve("work")))) {
            System.out.println("ready " + runtime.isSafeMode() + " "
                    + runtime.plugins().get(0).state());
        }
    }

    @Test
    void p4_aPluginThatEndsTheProcessIsSkippedOnTheThirdStart() throws Exception {
        TestPlugin.reading("exits", "System.exit(3);", TestPlugin.CERTAIN, TestPlugin.GREET)
                .into(plugins());
        assertEquals("3:", hostProcess());
        assertEquals("3:", hostProcess());
        assertEquals("0:ready true SKIPPED", hostProcess());
        assertEquals("3:", hostProcess());
    }

    private String hostProcess() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PluginFailureTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(false)
                .redirectError(new File(folder.toFile(), "error.txt"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue() + ":" + output.strip();
    }

    @Test
    void p5_aCallThatHangsEndsAtItsDeadlineAndFiveOpenTheCircuit() {
        TestPlugin.reading("hangs", "", TestPlugin.CERTAIN, HANG).into(plugins());
        try (PluginRuntime runtime = PluginRuntime.start(hasty())) {
            for (int i = 0; i < 5; i++) {
                NozzlyException late = failure(runtime);
                assertEquals(PluginError.PLUGIN_TIMED_OUT, late.code());
                assertEquals(ErrorCategory.EXTERNAL_FAILURE, late.code().category());
            }
            assertEquals(PluginError.PLUGIN_UNAVAILABLE, failure(runtime).code());
            assertEquals(5, runtime.plugins().get(0).calls().timeouts());
        }
        assertEquals(List.of(), pluginThreads());
    }

    @Test
    void p5_fiveFailuresInARowOpenTheCircuit() {
        TestPlugin.reading("fails", "", "throw new IllegalStateException();", TestPlugin.GREET)
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            for (int i = 0; i < 5; i++) {
                assertEquals(PluginError.PLUGIN_FAILED, failure(runtime).code());
            }
            assertEquals(PluginError.PLUGIN_UNAVAILABLE, failure(runtime).code());
            CallCounts counts = runtime.plugins().get(0).calls();
            assertEquals(new CallCounts(6, 5, 0, 1), counts);
        }
    }

    @Test
    void p5_oneCallMayTryAgainAfterThePause() {
        Circuit circuit = new Circuit(new CallLimits(
                java.time.Duration.ZERO,
                java.time.Duration.ZERO,
                java.time.Duration.ZERO,
                1,
                2,
                java.time.Duration.ZERO));
        circuit.failed();
        circuit.failed();
        assertTrue(circuit.allows());
        circuit.succeeded();
        assertTrue(circuit.allows());
    }

    @Test
    void p5_noMoreThanEightThreadsServeOnePlugin() throws Exception {
        TestPlugin.reading("deaf", "", DEAF, TestPlugin.GREET).into(plugins());
        ExecutorService clients = Executors.newFixedThreadPool(20);
        CallLimits limits = new CallLimits(
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofMillis(1500),
                java.time.Duration.ofSeconds(1),
                8,
                1000,
                java.time.Duration.ofHours(1));
        try (PluginRuntime runtime = PluginRuntime.start(settings().withCallLimits(limits))) {
            List<Future<PluginError>> results = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                results.add(clients.submit(() -> (PluginError) failure(runtime).code()));
            }
            int busy = 0;
            for (Future<PluginError> result : results) {
                busy += result.get() == PluginError.PLUGIN_BUSY ? 1 : 0;
            }
            assertTrue(pluginThreads().size() <= 8, pluginThreads().toString());
            assertTrue(busy >= 12, busy + " of 20 were turned away");
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"odd {0} text\");",
                "return read(source, limits);",
                "throw new OutOfMemoryError(\"pretended\");",
                "throw new NoClassDefFoundError(\"gone/Away\");",
                "throw new AssertionError();",
                "throw new PluginException(\"shop_closed\", \"come back later\");",
                "return null;",
                "throw new RuntimeException() { public String getMessage() { throw new IllegalStateException(); } };",
                "throw new RuntimeException(\"long\".repeat(1000000));",
                "throw (RuntimeException) (Object) \"text\";",
                "Thread.currentThread().setContextClassLoader(null); throw new ThreadDeath();"
            })
    void p6_whateverAReaderThrowsBecomesACodedFailureAndTheHostGoesOn(String statement) {
        TestPlugin.reading("bad", "", TestPlugin.CERTAIN, statement).into(plugins());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (PluginRuntime runtime = start()) {
            NozzlyException failed = failure(runtime);
            assertEquals(PluginError.PLUGIN_FAILED, failed.code());
            assertTrue(failed.getMessage().contains("plugin bad failed in read"), failed.getMessage());
            assertTrue(failed.getMessage().length() < 2000);
            assertNotNull(failed.getCause());
            assertFalse(failed.getCause().getClass().getClassLoader() instanceof PluginLoaderScope);
            assertEquals(before, Thread.currentThread().getContextClassLoader());
        }
    }

    @Test
    void p6_thePluginSeesItsOwnLoaderAsContext() {
        TestPlugin.reading(
                        "context",
                        "",
                        TestPlugin.CERTAIN,
                        "return answer(String.valueOf(Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()));")
                .into(plugins());
        try (PluginRuntime runtime = start()) {
            assertEquals("true", greeting(runtime));
        }
    }
}
