package app.nozzly.plugin.runtime;

import app.nozzly.plugin.PluginException;
import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The only way to call a plugin: on a thread of its own, with the plugin's class loader as context, a deadline, a limit of calls at the same time,
 * and a circuit that opens after failures in a row. Whatever the plugin throws becomes a coded failure that refers to none of its classes.
 * Thread-safe.
 */
final class CallGuard implements AutoCloseable {

    private static final long IDLE_SECONDS = 5;
    private static final long LAST_WORDS_MILLIS = 2000;
    private static final int DEEPEST_CAUSE = 16;
    private static final int LONGEST_MESSAGE = 500;

    private final String pluginId;
    private final CallLimits limits;
    private final CallWatch watch;
    private final ThreadPoolExecutor threads;
    private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();

    CallGuard(String pluginId, CallLimits limits, CallWatch watch) {
        this.pluginId = pluginId;
        this.limits = limits;
        this.watch = watch;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0, limits.threads(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "nozzly-plugin-" + pluginId + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What a call brought: a value, a file that the plugin refuses, or a failure. */
    private record Outcome<T>(Optional<T> value, Optional<UnreadableFileException> refusal, Optional<Trace> failure) {}

    /** A throwable without the plugin's classes. */
    private record Trace(String text, boolean late, List<StackTraceElement> stack) {}

    /**
     * Calls the plugin and waits for its answer.
     *
     * @param what names the call in messages and says how long to wait
     * @param loader the plugin's class loader
     * @throws NozzlyException with a code of {@link PluginError}
     * @throws UnreadableFileException as the plugin threw it
     */
    <T> T call(GuardedCall what, ClassLoader loader, Callable<T> work) {
        CallWatch.Watched watched = watch.begin(pluginId, what.name());
        Optional<String> failure = Optional.empty();
        try {
            return unwatched(what, loader, watched.handedOver(work));
        } catch (NozzlyException failed) {
            failure = Optional.of(failed.code().code());
            throw failed;
        } finally {
            watched.end(failure);
        }
    }

    private <T> T unwatched(GuardedCall what, ClassLoader loader, Callable<T> work) {
        if (!circuit(what).allows()) {
            rejected.incrementAndGet();
            throw problem(PluginError.PLUGIN_UNAVAILABLE, pluginId, limits.failures());
        }
        return await(submit(loader, work), what);
    }

    /** Begins a call; {@link #await} brings its answer. */
    private <T> Future<Outcome<T>> submit(ClassLoader loader, Callable<T> work) {
        try {
            Future<Outcome<T>> future = threads.submit(() -> run(loader, work));
            calls.incrementAndGet();
            return future;
        } catch (RejectedExecutionException full) {
            rejected.incrementAndGet();
            throw problem(PluginError.PLUGIN_BUSY, pluginId, limits.threads());
        }
    }

    private <T> T await(Future<Outcome<T>> future, GuardedCall what) {
        try {
            return answer(future.get(what.deadline().toNanos(), TimeUnit.NANOSECONDS), what);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw timedOut(what);
        } catch (InterruptedException stopped) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw problem(PluginError.CALL_STOPPED, pluginId, what.name());
        } catch (ExecutionException impossible) {
            throw failed(what, trace(impossible));
        }
    }

    private <T> T answer(Outcome<T> outcome, GuardedCall what) {
        outcome.failure().ifPresent(trace -> {
            throw trace.late() ? timedOut(what) : failed(what, trace);
        });
        circuit(what).succeeded();
        outcome.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return outcome.value().orElseThrow();
    }

    private static <T> Outcome<T> run(ClassLoader loader, Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Optional<T> value = Optional.ofNullable(work.call());
            Optional<Trace> nothing =
                    value.isPresent() ? Optional.empty() : Optional.of(trace(new NullPointerException("answer")));
            return new Outcome<>(value, Optional.empty(), nothing);
        } catch (UnreadableFileException refusal) {
            return new Outcome<>(Optional.empty(), Optional.of(refusal), Optional.empty());
        } catch (Throwable anything) {
            return new Outcome<>(Optional.empty(), Optional.empty(), Optional.of(trace(anything)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Trace trace(Throwable thrown) {
        boolean late = thrown instanceof PluginException known && known.code().equals(Deadline.EXCEEDED);
        try {
            return new Trace(described(thrown), late, List.of(thrown.getStackTrace()));
        } catch (Throwable hostile) {
            return new Trace(thrown.getClass().getName(), late, List.of());
        }
    }

    /** Class and message of a throwable, and of the cause at the bottom, where reflection and service loading hide the reason. */
    private static String described(Throwable thrown) {
        Throwable deepest = thrown;
        for (int depth = 0; depth < DEEPEST_CAUSE && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        return deepest == thrown ? named(thrown) : named(thrown) + ", caused by " + named(deepest);
    }

    private static String named(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return thrown.getClass().getName() + ": " + message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }

    private NozzlyException failed(GuardedCall what, Trace trace) {
        failures.incrementAndGet();
        circuit(what).failed();
        NozzlyException failure = problem(PluginError.PLUGIN_FAILED, pluginId, what.name(), trace.text());
        RuntimeException copy = new RuntimeException(trace.text());
        copy.setStackTrace(trace.stack().toArray(StackTraceElement[]::new));
        failure.initCause(copy);
        return failure;
    }

    private NozzlyException timedOut(GuardedCall what) {
        timeouts.incrementAndGet();
        circuit(what).failed();
        return problem(
                PluginError.PLUGIN_TIMED_OUT,
                pluginId,
                what.name(),
                what.deadline().toMillis());
    }

    private static NozzlyException problem(PluginError error, Object... arguments) {
        return new NozzlyException(error, Message.of(PluginRuntime.class, error.code(), arguments));
    }

    /** One per kind of call: recognising a file well says nothing about reading it. */
    private Circuit circuit(GuardedCall what) {
        return circuits.computeIfAbsent(what.name(), name -> new Circuit(limits));
    }

    /** Kinds of calls that are not made for a while, because they failed too often in a row. */
    Set<String> openCircuits() {
        return circuits.entrySet().stream()
                .filter(circuit -> circuit.getValue().isOpen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    CallCounts counts() {
        return new CallCounts(calls.get(), failures.get(), timeouts.get(), rejected.get());
    }

    Duration quick() {
        return limits.quick();
    }

    Duration lengthy() {
        return limits.lengthy();
    }

    /** Interrupts what still runs, and waits a moment for it to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
