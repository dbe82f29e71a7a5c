package app.nozzly.plugin.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallGuardTest {

    private static final ClassLoader LOADER = CallGuardTest.class.getClassLoader();

    @Test
    void p5_anInterruptOfTheCallerEndsTheCallAndDoesNotBlameThePlugin() throws InterruptedException {
        Duration hour = Duration.ofHours(1);
        GuardedCall read = new GuardedCall("read", hour);
        Thread caller = Thread.currentThread();
        CountDownLatch cancelled = new CountDownLatch(1);
        try (CallGuard guard = new CallGuard("patient", new CallLimits(hour, hour, hour, 2, 1, hour), CallWatch.NONE)) {
            NozzlyException stopped = assertThrows(
                    NozzlyException.class, () -> guard.call(read, LOADER, () -> waiting(caller, cancelled)));
            assertTrue(Thread.interrupted(), "the caller still sees its interrupt");
            assertEquals(PluginError.CALL_STOPPED, stopped.code());
            assertTrue(stopped.getMessage().startsWith("read of plugin patient was stopped"), stopped.getMessage());
            assertTrue(cancelled.await(1, TimeUnit.MINUTES), "the plugin is told to end");
            assertEquals("answer", guard.call(read, LOADER, () -> "answer"));
            assertEquals(new CallCounts(2, 0, 0, 0), guard.counts());
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void p5_whoWatchesSeesEveryCallInBothThreadsAndHowItEnded() {
        Duration second = Duration.ofSeconds(5);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        GuardedCall read = new GuardedCall("read", second);
        try (CallGuard guard = new CallGuard(
                "watched",
                new CallLimits(second, second, second, 2, 1, second),
                (id, call) -> noting(seen, id, call))) {
            assertEquals("answer", guard.call(read, LOADER, () -> "answer"));
            assertEquals(Set.of(), guard.openCircuits());
            assertThrows(
                    NozzlyException.class,
                    () -> guard.call(read, LOADER, () -> {
                        throw new IllegalStateException("of the plugin");
                    }));
            assertEquals(Set.of("read"), guard.openCircuits());
            assertThrows(NozzlyException.class, () -> guard.call(read, LOADER, () -> "not asked"));
        }
        assertEquals(
                List.of(
                        "watched read",
                        "nozzly-plugin-watched-N",
                        "Optional.empty",
                        "watched read",
                        "nozzly-plugin-watched-N",
                        "Optional[plugin_failed]",
                        "watched read",
                        "Optional[plugin_unavailable]"),
                seen);
    }

    private static CallWatch.Watched noting(List<String> seen, String pluginId, String call) {
        seen.add(pluginId + " " + call);
        return new CallWatch.Watched() {
            @Override
            public <T> Callable<T> handedOver(Callable<T> work) {
                return () -> {
                    seen.add(Thread.currentThread().getName().replaceFirst("\\d+$", "N"));
                    return work.call();
                };
            }

            @Override
            public void end(Optional<String> failure) {
                seen.add(failure.toString());
            }
        };
    }

    private static String waiting(Thread caller, CountDownLatch cancelled) throws InterruptedException {
        caller.interrupt();
        try {
            Thread.sleep(Duration.ofHours(1).toMillis());
            return "late";
        } catch (InterruptedException told) {
            cancelled.countDown();
            throw told;
        }
    }
}
