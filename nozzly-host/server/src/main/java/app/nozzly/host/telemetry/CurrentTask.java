package app.nozzly.host.telemetry;

import app.nozzly.host.http.RequestWatch.Scope;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The {@link Task} of the running thread. Bound to threads, not to a host, because the log is one for the whole process and its lines say no more than
 * their thread. Whoever hands work to another thread hands the task over with {@link #carrying}. Thread-safe.
 */
public final class CurrentTask {

    private static final ThreadLocal<Task> HERE = new ThreadLocal<>();

    private CurrentTask() {}

    /** What this thread is doing. */
    public static Optional<Task> get() {
        return Optional.ofNullable(HERE.get());
    }

    /** This thread does this until the scope is closed, then again what it did before. */
    public static Scope enter(Task task) {
        Task before = HERE.get();
        HERE.set(task);
        return () -> restore(before);
    }

    /** The same work, done in whatever thread as part of what this thread is doing now. */
    public static <T> Callable<T> carrying(Callable<T> work) {
        return get().<Callable<T>>map(task -> () -> within(task, work)).orElse(work);
    }

    private static <T> T within(Task task, Callable<T> work) throws Exception {
        try (Scope here = enter(task)) {
            return work.call();
        }
    }

    /** What this thread is doing has gone wrong, though it goes on: its trace says so. */
    public static void failed(String why) {
        span().failed(why);
    }

    /** The span of what this thread is doing. */
    static Span span() {
        Task task = HERE.get();
        return task == null ? Span.NONE : task.span();
    }

    private static void restore(Task before) {
        if (before == null) {
            HERE.remove();
        } else {
            HERE.set(before);
        }
    }
}
